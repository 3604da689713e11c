package dev.catamaran.platform.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How every service reads JSON: what a caller wrote is what is done, or nothing is. A field that nobody knows may be a field
 * that was meant, of a doubled one nobody can say which was meant (RFC 8259, section 4), and text in the place of a number is
 * a fault of the caller's program that should not wait for the day on which the text is no number.
 */
@Singleton
public final class StrictJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new TextReader())
                .setDeserializerModifier(new NoNulls()));
    }

    /** After Quarkus' own, which lets unknown fields pass. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }
}
