package dev.catamaran.controller.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catamaran.controller.management.OwnSite;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderGuardTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final OrderGuard guard = guard(Optional.of(TOKEN));

    @Test
    void letsAnOrderThroughThatShowsTheTokenAndIsJson() {
        assertThat(refusal(guard, Map.of())).isEmpty();
        assertThat(refusal(guard, Map.of("Authorization", "bearer  " + TOKEN))).isEmpty();
        assertThat(refusal(guard, Map.of("Content-Type", "Application/JSON;charset=utf-8")))
                .isEmpty();
    }

    @Test
    void refusesEveryOtherCredential() {
        for (String shown : List.of("", TOKEN, "Bearer", "Bearer ", "Bearer " + TOKEN + "0", "Basic " + TOKEN)) {
            assertThat(refusal(guard, Map.of("Authorization", shown))).as(shown).contains(Problem.UNAUTHENTICATED);
        }
    }

    @Test
    void refusesWhatAPageCanSendWithoutAskingFirst() {
        for (String type : List.of("", "text/plain", "multipart/form-data", "application/jsonp")) {
            assertThat(refusal(guard, Map.of("Content-Type", type))).as(type).contains(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        assertThat(refusal(guard, Map.of("Origin", "http://evil.example"))).contains(Problem.FORBIDDEN);
        assertThat(refusal(guard, Map.of("Host", "evil.example"))).contains(Problem.FORBIDDEN);
    }

    @Test
    void takesNoOrderWhereThereIsNoToken() {
        assertThat(refusal(guard(Optional.empty()), Map.of("Authorization", "Bearer ")))
                .contains(Problem.UNAVAILABLE);
    }

    @Test
    void doesNotStartWithATokenThatCanBeGuessed() {
        assertThatThrownBy(() -> guard(Optional.of("secret")))
                .hasMessageStartingWith("CATAMARAN_ORDERS_TOKEN has at least 32 characters");
    }

    private static OrderGuard guard(Optional<String> token) {
        return new OrderGuard(token, new OwnSite(List.of()));
    }

    /** Of an order that is good but for these headers. */
    private static Optional<Problem> refusal(OrderGuard guard, Map<String, String> bad) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Host", "127.0.0.1:9000", "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json"));
        headers.putAll(bad);
        try {
            guard.require(headers::get);
            return Optional.empty();
        } catch (ProblemException refusal) {
            return Optional.of(refusal.problem());
        }
    }
}
