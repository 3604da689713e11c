package dev.catamaran.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private record Order(String text, BigDecimal amount, Integer number, Unit unit, List<String> many, Amount inner) {}

    private enum Unit {
        CENT
    }

    private record Amount(BigDecimal amount) {}

    private final ObjectMapper mapper = new ObjectMapper();

    @BeforeEach
    void customize() {
        new StrictJson().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\",\"amuont\":5}",
                "{\"text\":5}",
                "{\"text\":true}",
                "{\"text\":[\"a\"]}",
                "{\"text\":{}}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"\\udc00\\ud800\"}",
                "{\"amount\":\"5\"}",
                "{\"amount\":\"\"}",
                "{\"amount\":true}",
                "{\"amount\":[5]}",
                "{\"amount\":NaN}",
                "{\"amount\":null}",
                "{\"text\":null}",
                "{\"number\":null}",
                "{\"unit\":null}",
                "{\"many\":null}",
                "{\"many\":[null]}",
                "{\"inner\":{\"amount\":null}}",
                "null",
                "{} {}",
                "{}x",
                "[]",
                "[{}]",
                "5",
                "\"\"",
                ""
            })
    void refuses(String json) {
        assertThrows(JacksonException.class, () -> read(json, Order.class));
    }

    @Test
    void doesNotTakeANumberForAnObjectOfOneNumber() {
        assertThrows(JacksonException.class, () -> read("5", Amount.class));
        assertThrows(JacksonException.class, () -> read("\"5\"", Amount.class));
    }

    @Test
    void takesAFieldThatIsLeftOutForNothing() throws IOException {
        assertEquals(new Order(null, null, null, null, null, null), read("{}", Order.class));
        assertEquals(new Amount(null), read("{\"inner\":{}}", Order.class).inner());
    }

    @Test
    void readsTextOfEveryScript() throws IOException {
        assertEquals(
                "ä\n漢😀",
                read("{\"text\":\"\u00e4\\n\u6f22\\ud83d\\ude00\"}", Order.class)
                        .text());
    }

    @Test
    void readsNumbersAsTheyAreWritten() throws IOException {
        assertEquals(new BigDecimal("5"), read("{\"amount\":5}", Order.class).amount());
        assertEquals(
                new BigDecimal("5.0"), read("{\"amount\":5.0}", Order.class).amount());
    }

    /** Half a pair as UTF-8 would write it, were it allowed to (RFC 3629, section 3). */
    @Test
    void refusesHalfAPairThatIsNotEscaped() {
        byte[] json = "{\"text\":\"___\"}".getBytes(StandardCharsets.US_ASCII);
        json[9] = (byte) 0xED;
        json[10] = (byte) 0xA0;
        json[11] = (byte) 0x80;
        assertThrows(JacksonException.class, () -> mapper.readValue(json, Order.class));
    }

    private <T> T read(String json, Class<T> type) throws IOException {
        return mapper.readValue(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
