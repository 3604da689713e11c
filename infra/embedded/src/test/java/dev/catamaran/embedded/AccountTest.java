package dev.catamaran.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountTest {
    @Test
    void aUserWithANameIsGoodEnough() {
        assertThat(Account.choose(false, true, account -> false)).isEqualTo(Account.OWN);
    }

    @Test
    void aUserWithoutAnEntryInPasswdBecomesNobodyInANamespace() {
        assertThat(Account.choose(false, false, account -> true)).isEqualTo(Account.NAMESPACE);
        assertThatIllegalStateException()
                .isThrownBy(() -> Account.choose(false, false, account -> false))
                .withMessageContaining("no entry in passwd");
    }

    @Test
    void rootBecomesSomebodyElse() {
        assertThat(Account.choose(true, true, account -> true)).isEqualTo(Account.NAMESPACE);
        assertThat(Account.choose(true, true, account -> account == Account.NOBODY))
                .isEqualTo(Account.NOBODY);
        assertThatIllegalStateException()
                .isThrownBy(() -> Account.choose(true, true, account -> false))
                .withMessageContaining("does not run as root");
    }

    @Test
    void theHomeOfAUserWithoutAnEntryIsWhatTheEnvironmentSays() {
        assertThat(Machine.home("?", Map.of("HOME", "/home/build"))).isEqualTo(Path.of("/home/build"));
        assertThat(Machine.home("/root", Map.of("HOME", "/elsewhere"))).isEqualTo(Path.of("/root"));
    }
}
