package dev.catamaran.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The static files: the shared ones of this module, and those that only one host has, from a package of the host. */
public final class Page {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)?\\.(html|js|css|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    /** For every answer of the console; nothing of it may be framed, kept, or run from elsewhere. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** A file and its media type. */
    public record Content(String type, byte[] bytes) {}

    private final Class<?> host;

    /** @param host a class beside which its {@code page/own*.js} and {@code page/own.css} are */
    public Page(Class<?> host) {
        this.host = host;
    }

    /** @param path what follows {@code /console/}; empty is the page itself */
    public Optional<Content> file(String path) {
        String name = path.isEmpty() ? "index.html" : path;
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        String type = TYPES.get(name.substring(name.indexOf('.') + 1));
        Class<?> owner = name.startsWith("own") ? host : Page.class;
        try (InputStream file = owner.getResourceAsStream("page/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new Content(type, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
