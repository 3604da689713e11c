package dev.catamaran.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Names the field at which a body could not be read. The words are ours: a parser's quote what was sent. */
final class UnreadableBody {

    private static final int LONGEST_NAME = 100;

    private UnreadableBody() {}

    /** Empty where the fault is in no field, for example behind the last brace. */
    static List<FieldError> errors(JacksonException unreadable) {
        String field = shortened(field(unreadable));
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, message(unreadable)));
    }

    private static String field(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping) {
            return mapping.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        }
        return doubled(unreadable) ? name((JsonParser) unreadable.getProcessor()) : "";
    }

    private static boolean doubled(JacksonException unreadable) {
        return unreadable instanceof StreamReadException
                && unreadable.getOriginalMessage().startsWith("Duplicate field");
    }

    private static String name(JsonParser parser) {
        try {
            return parser.currentName();
        } catch (IOException neverOfANameThatWasRead) {
            return "";
        }
    }

    private static String step(JsonMappingException.Reference step) {
        return step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName();
    }

    private static String message(JacksonException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (unreadable instanceof InvalidFormatException value && value.getTargetType() == String.class) {
            return "must not hold NUL or half of a surrogate pair";
        }
        if (unreadable instanceof InvalidNullException) {
            return "must not be null";
        }
        if (unreadable instanceof MismatchedInputException) {
            return "is of the wrong type";
        }
        return doubled(unreadable) ? "stands there twice" : "cannot be read";
    }

    /** A name comes from the caller and may be as long as the body. */
    private static String shortened(String name) {
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return name.substring(0, end);
    }
}
