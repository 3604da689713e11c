package dev.catamaran.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    /** Of {@code U*U} with cost 5: a test vector of crypt_blowfish 1.3, the reference implementation. */
    private static final String REFERENCE = "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW";

    private final Passwords passwords = new Passwords(() -> 4);

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
}
