package dev.catamaran.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.embedded.RedisServer;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Redis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts against a real Redis: three for an account from an address, five for an account, eight for an address. */
class GuessesTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "catamaran.guesses.account-from-address", "3",
            "catamaran.guesses.account", "5",
            "catamaran.guesses.address", "8");
    private static final String ADA = "ada@example.org";
    private static final Optional<String> HERE = Optional.of("203.0.113.1");
    private static final Optional<String> THERE = Optional.of("203.0.113.2");
    private static final Optional<String> ELSEWHERE = Optional.of("203.0.113.3");

    private final Vertx vertx = Vertx.vertx();
    private RedisServer server;
    private Redis client;
    private Guesses guesses;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RedisServer.create(folder).start();
        client = Redis.createClient(vertx, server.url());
        guesses = new Guesses(
                client,
                new SmallRyeConfigBuilder()
                        .withMapping(GuessConfig.class)
                        .withSources(new PropertiesConfigSource(SETTINGS, "test", 100))
                        .build()
                        .getConfigMapping(GuessConfig.class));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.kill();
        vertx.close().await().indefinitely();
    }

    @Test
    void whoeverGuessesAnAccountFromHereDoesNotShutItsOwnerOutElsewhere() {
        guess(ADA, HERE, 3);
        assertRefused("ADA@example.org", HERE);
        guess("bob@example.org", HERE, 1);
        guess(ADA, THERE, 1);
    }

    @Test
    void anAccountIsNotGuessedFromManyAddresses() {
        guess(ADA, HERE, 3);
        guess(ADA, THERE, 2);
        assertRefused(ADA, ELSEWHERE);
    }

    @Test
    void anAddressDoesNotTryOnePasswordOnMany() {
        IntStream.range(0, 8).forEach(i -> guess("person" + i + "@example.org", HERE, 1));
        assertRefused(ADA, HERE);
        guess(ADA, THERE, 1);
    }

    @Test
    void aRightPasswordCostsNoTry() {
        for (int i = 0; i < 20; i++) {
            assertThat(guesses.guess(ADA, HERE, () -> List.of("ada"))).containsExactly("ada");
        }
        guess(ADA, HERE, 3);
        assertRefused(ADA, HERE);
    }

    /** While a region fails over, a gateway asks for a log-in again and again. */
    @Test
    void norDoesOneThatCouldNotBeCompared() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> guesses.guess(ADA, HERE, () -> {
                        throw new IllegalStateException("no database");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        guess(ADA, HERE, 3);
    }

    @Test
    void whereNoGatewaySaysWhereFromTheAccountCounts() {
        guess(ADA, Optional.empty(), 5);
        assertRefused(ADA, Optional.empty());
    }

    @Test
    void aRefusalSaysWhenTheTimeIsOver() throws IOException {
        guess(ADA, HERE, 3);
        assertThatThrownBy(() -> guess(ADA, HERE, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.retryAfterSeconds().orElseThrow())
                                .isBetween(3_000, 3_600));
        server.command("FLUSHALL");
        guess(ADA, HERE, 3);
    }

    @Test
    void nobodysAddressStandsInRedis() throws IOException {
        guess(ADA, HERE, 1);
        assertThat(server.command("KEYS", "*")).contains("guesses:of:").doesNotContain("ada", "@");
    }

    @Test
    void nobodyIsRefusedWhileRedisIsAway() throws IOException {
        server.kill();
        guess(ADA, HERE, 4);
    }

    private void guess(String account, Optional<String> address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(guesses.guess(account, address, List::of)).isEmpty();
        }
    }

    private void assertRefused(String account, Optional<String> address) {
        assertThatThrownBy(() -> guess(account, address, 1))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.RATE_LIMITED));
    }
}
