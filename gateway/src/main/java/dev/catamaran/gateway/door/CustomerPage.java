package dev.catamaran.gateway.door;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The customer's page: a few files of this jar, read once. It needs no service, so that a page is there to wait with while a
 * region is not.
 */
final class CustomerPage {

    private static final String INDEX = "index.html";
    private static final List<String> ASSETS = List.of(
            "page.css",
            "icon.svg",
            "page.js",
            "accounts.js",
            "calls.js",
            "elements.js",
            "money.js",
            "pay.js",
            "statement.js");
    private static final Map<String, PageFile> FILES = Stream.concat(Stream.of(INDEX), ASSETS.stream())
            .collect(Collectors.toUnmodifiableMap(CustomerPage::path, CustomerPage::load));

    private CustomerPage() {}

    /** The file of a path as it came over the wire, or null where the page has none. */
    static PageFile file(String path) {
        return FILES.get(path);
    }

    private static String path(String name) {
        return name.equals(INDEX) ? "/" : "/assets/" + name;
    }

    private static PageFile load(String name) {
        try (InputStream file = CustomerPage.class.getResourceAsStream("/dev/catamaran/gateway/page/" + name)) {
            return PageFile.of(name, Buffer.buffer(file.readAllBytes()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
