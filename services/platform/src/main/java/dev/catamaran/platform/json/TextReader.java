package dev.catamaran.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/**
 * Reads text that can be kept. PostgreSQL holds no NUL, and UTF-8 no half of a surrogate pair: the driver would write a
 * question mark in its place.
 */
final class TextReader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (!keepable(text)) {
            throw context.weirdStringException(text, String.class, "holds NUL or half of a surrogate pair");
        }
        return text;
    }

    private static boolean keepable(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            // a whole pair is one code point, so a surrogate that shows up here is alone
            if (character == 0 || Character.getType(character) == Character.SURROGATE) {
                return false;
            }
        }
        return true;
    }
}
