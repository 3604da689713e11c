package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    @Test
    void writesAVariableAsPsqlDoesAsALiteralOrAsAName() {
        String sql = Scripts.substitute(
                "ALTER ROLE :\"role\" PASSWORD :'secret'", Map.of("role", "a\"b", "secret", "it's $1"));

        assertThat(sql).isEqualTo("ALTER ROLE \"a\"\"b\" PASSWORD 'it''s $1'");
    }

    @Test
    void leavesCastsAlone() {
        assertThat(Scripts.substitute("SELECT 'a'::\"char\", 1::bigint", Map.of()))
                .isEqualTo("SELECT 'a'::\"char\", 1::bigint");
    }

    @Test
    void leavesOutCommentsWhichMayHoldAnyQuote() {
        assertThat(Scripts.substitute("-- the peer's :'slot'\nSELECT 1", Map.of())
                        .strip())
                .isEqualTo("SELECT 1");
    }

    @Test
    void refusesAVariableWithoutAValue() {
        assertThatThrownBy(() -> Scripts.substitute("SELECT :'slot'", Map.of())).hasMessageContaining("slot");
    }

    @Test
    void refusesAFileThatDoesNotExist() {
        assertThatThrownBy(() -> Scripts.read("nothing.sql")).hasMessageContaining("nothing.sql");
    }
}
