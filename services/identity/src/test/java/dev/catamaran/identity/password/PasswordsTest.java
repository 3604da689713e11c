package dev.catamaran.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** Of {@code U*U} with cost 5: a test vector of crypt_blowfish 1.3, the reference implementation. */
    private static final String REFERENCE = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private static final int WAITING = 2;
    private static final Executor THREADS = command -> new Thread(command).start();

    private final Passwords passwords = new Passwords(new SmallRyeConfigBuilder()
            .withMapping(PasswordConfig.class)
            .withDefaultValue("catamaran.password.cost", "4")
            .withDefaultValue("catamaran.password.waiting", String.valueOf(WAITING))
            .build()
            .getConfigMapping(PasswordConfig.class));

    @Test
    void agreesWithTheReferenceImplementation() {
        assertThat(new Bcrypt().matches("U*U", REFERENCE)).isTrue();
        assertThat(new Bcrypt().matches("U*V", REFERENCE)).isFalse();
    }

    @Test
    void saltsEveryHash() {
        assertThat(passwords.hash("correct horse")).startsWith("$2a$04$").isNotEqualTo(passwords.hash("correct horse"));
    }

    @Test
    void knowsAPasswordOfEveryLengthThatEverWasAllowed() {
        for (String password : new String[] {"12345678", "x".repeat(72), "ä".repeat(36)}) {
            assertThat(passwords.match(password, Optional.of(passwords.hash(password))))
                    .isTrue();
        }
    }

    @Test
    void allowsTwelveCharactersOfAnyScript() {
        assertThat(Passwords.allowed("x".repeat(12))).isTrue();
        assertThat(Passwords.allowed("\ud83d\ude00".repeat(12))).isTrue();
        assertThat(Passwords.allowed("\ud83d\ude00".repeat(11))).isFalse();
    }

    @Test
    void doesNotTakeALongerPasswordForItsFirst72Bytes() {
        String longest = "x".repeat(72);
        assertThat(passwords.match(longest + "y", Optional.of(passwords.hash(longest))))
                .isFalse();
    }

    @Test
    void matchesNobodyWhereNobodyIsKnown() {
        assertThat(passwords.match("correct horse", Optional.empty())).isFalse();
    }

    @Test
    void refusesOneMoreThanMayWait() throws InterruptedException {
        int places = Runtime.getRuntime().availableProcessors() + WAITING;
        CountDownLatch taken = new CountDownLatch(places);
        CountDownLatch free = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> calls = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> passwords.admit(() -> counted(taken, free)), THREADS))
                .limit(places)
                .toList();
        assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> passwords.admit(() -> true))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.RATE_LIMITED);
                    assertThat(refusal.retryAfterSeconds()).hasValue(1);
                });
        free.countDown();

        assertThat(calls).allMatch(CompletableFuture::join);
        assertThat(passwords.admit(() -> true)).isTrue();
    }

    private static boolean counted(CountDownLatch taken, CountDownLatch free) {
        taken.countDown();
        try {
            return free.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
