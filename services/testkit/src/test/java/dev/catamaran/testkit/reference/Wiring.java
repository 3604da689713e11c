package dev.catamaran.testkit.reference;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code application.properties} says of names: <code>key=${other.name:default}</code>. */
record Wiring(Properties properties) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(catamaran[a-z.-]*)(?::([^}]*))?}");

    /** Where a value comes from. */
    record Source(String name, String fallback) {

        String variable() {
            return name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        }
    }

    static Wiring of(Path module) throws IOException {
        Properties properties = new Properties();
        for (String file : new String[] {"application.properties", "META-INF/microprofile-config.properties"}) {
            Path path = module.resolve("src/main/resources").resolve(file);
            if (Files.exists(path)) {
                properties.load(new StringReader(Files.readString(path)));
            }
        }
        return new Wiring(properties);
    }

    /** @param fallback when the file does not say another one */
    Source source(String key, String fallback) {
        Matcher reference = REFERENCE.matcher(properties.getProperty(key, ""));
        if (!reference.matches()) {
            return new Source(key, properties.getProperty(key, fallback));
        }
        String given = properties.getProperty(reference.group(1), reference.group(2));
        return new Source(reference.group(1), given == null || given.isEmpty() ? fallback : given);
    }

    /** Settings of the libraries that are named for people, by their own key. */
    Map<String, Source> ofLibraries() {
        Map<String, Source> all = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            if (!key.startsWith("catamaran") && !key.startsWith("%")) {
                REFERENCE.matcher(properties.getProperty(key)).results().forEach(found -> {
                    String own = properties.getProperty(found.group(1), found.group(2));
                    all.put(found.group(1), new Source(key, own == null ? "" : own));
                });
            }
        }
        return all;
    }
}
