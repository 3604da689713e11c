package dev.catamaran.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the SQL files of this package. psql runs the same files elsewhere, so variables are written as psql writes them:
 * {@code :'name'} becomes a literal, {@code :"name"} an identifier.
 */
public final class Scripts {

    private static final Pattern VARIABLE = Pattern.compile("(?<!:):(['\"])(\\w+)\\1");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");

    private Scripts() {}

    /**
     * Runs one file, all of it in one implicit transaction when the connection commits by itself.
     *
     * @throws IllegalArgumentException when the file does not exist or one of its variables has no value
     */
    public static void run(Connection connection, String name, Map<String, String> variables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(substitute(read(name), variables));
        }
    }

    /** A file's text as it stands, for those who hand it to something else than JDBC. */
    public static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such file: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String substitute(String sql, Map<String, String> variables) {
        Matcher matcher = VARIABLE.matcher(COMMENT.matcher(sql).replaceAll(""));
        return matcher.replaceAll(found -> {
            String value = variables.get(found.group(2));
            if (value == null) {
                throw new IllegalArgumentException("no value for the variable " + found.group(2));
            }
            return Matcher.quoteReplacement(quote(value, found.group(1)));
        });
    }

    private static String quote(String value, String mark) {
        return mark + value.replace(mark, mark + mark) + mark;
    }
}
