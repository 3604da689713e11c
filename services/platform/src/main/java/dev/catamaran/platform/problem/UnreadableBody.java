package dev.catamaran.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Names the field at which a body could not be read. The words are ours: a parser's quote what was sent. */
final class UnreadableBody {

    private static final int LONGEST_NAME = 100;
    private static final int REPLACEMENT = 0xFFFD;

    private UnreadableBody() {}

    /** Empty where the fault is in no field, for example behind the last brace. */
    static List<FieldError> errors(JacksonException unreadable) {
        String field = printable(field(unreadable));
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, message(unreadable)));
    }

    private static String field(JacksonException unreadable) {
        if (unreadable instanceof JsonMappingException mapping) {
            return mapping.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
        }
        JsonParser parser = unreadable.getProcessor() instanceof JsonParser at ? at : null;
        try {
            return parser == null || parser.currentName() == null ? "" : parser.currentName();
        } catch (java.io.IOException neverOfANameThatWasRead) {
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
        if (unreadable instanceof MismatchedInputException) {
            return "is of the wrong type";
        }
        boolean doubled = unreadable instanceof StreamReadException
                && unreadable.getOriginalMessage().startsWith("Duplicate field");
        return doubled ? "stands there twice" : "cannot be read";
    }

    /** A name comes from the caller, and an answer has to be text that can be sent. */
    private static String printable(String name) {
        return name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
