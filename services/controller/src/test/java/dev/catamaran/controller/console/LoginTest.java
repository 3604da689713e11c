package dev.catamaran.controller.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoginTest {
    private final Login login = new Login("operator", "long and secret");

    @Test
    void letsTheOperatorInAndNobodyElse() {
        assertThat(check("operator:long and secret", "a", 0)).isEqualTo(Login.Verdict.LOGGED_IN);
        assertThat(check("operator:long and secret!", "a", 0)).isEqualTo(Login.Verdict.WRONG);
        assertThat(check("admin:long and secret", "a", 0)).isEqualTo(Login.Verdict.WRONG);
        assertThat(login.check("Basic %%%", "a", 0)).isEqualTo(Login.Verdict.WRONG);
        assertThat(login.check("Bearer x", "a", 0)).isEqualTo(Login.Verdict.WRONG);
    }

    @Test
    void tellsALogInFromTheRequestsThatFollowIt() {
        assertThat(login.check(null, "a", 0)).isEqualTo(Login.Verdict.NOTHING_SHOWN);
        assertThat(check("operator:long and secret", "a", 0)).isEqualTo(Login.Verdict.LOGGED_IN);
        assertThat(check("operator:long and secret", "a", Login.VISIT_NANOS)).isEqualTo(Login.Verdict.WELCOME);
        assertThat(check("operator:long and secret", "b", 1)).isEqualTo(Login.Verdict.LOGGED_IN);
        assertThat(check("operator:long and secret", "a", 3 * Login.VISIT_NANOS))
                .isEqualTo(Login.Verdict.LOGGED_IN);
    }

    @Test
    void listensToNobodyWhoGuessesForAMinute() {
        for (int attempt = 0; attempt < Login.ATTEMPTS; attempt++) {
            assertThat(check("operator:" + attempt, "a", 0)).isEqualTo(Login.Verdict.WRONG);
        }
        assertThat(check("operator:long and secret", "a", 1)).isEqualTo(Login.Verdict.TOO_MANY);
        assertThat(check("operator:long and secret", "b", 1)).isEqualTo(Login.Verdict.LOGGED_IN);
        assertThat(check("operator:long and secret", "a", TimeUnit.SECONDS.toNanos(61)))
                .isEqualTo(Login.Verdict.LOGGED_IN);
    }

    private Login.Verdict check(String credentials, String address, long now) {
        String header = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return login.check(header, address, now);
    }
}
