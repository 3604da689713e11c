package dev.catamaran.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    /** The framework of the services reads a target as a {@link URI}. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"limit=1&cursor=a_b-c%3d%3D", "a=b+c&d=%C3%A4", "a=100%25", "-._~!$&'()*+,;=:@/?09azAZ"})
    void isRead(String query) {
        assertThat(Query.isReadable(query)).isTrue();
        assertThatCode(() -> new URI("/?" + query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%2",
                "limit=%zz",
                "limit=1%",
                "a=%2g",
                "\u00e4",
                "a\t",
                "\u007f",
                "a|b",
                "a^b",
                "{}",
                "\"",
                "<",
                "[",
                "\\",
                "a#b"
            })
    void isNotRead(String query) {
        assertThat(Query.isReadable(query)).isFalse();
    }
}
