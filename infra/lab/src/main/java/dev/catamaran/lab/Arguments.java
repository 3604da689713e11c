package dev.catamaran.lab;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A command line of {@code --name=value}; a name that nobody asks for is a mistake. */
final class Arguments {

    private final Map<String, String> unused = new LinkedHashMap<>();

    Arguments(String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not of the form --name=value: " + argument);
            }
            unused.put(argument.substring(2, equals), argument.substring(equals + 1));
        }
    }

    /** An empty value is as good as none, so that a build may pass on what it was not given. */
    String text(String name, String otherwise) {
        String value = unused.remove(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    OptionalLong process(String name) {
        String id = text(name, "");
        return id.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id));
    }

    void requireAllUsed() {
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unused.keySet());
        }
    }
}
