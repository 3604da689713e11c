package dev.catamaran.controller.management;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells calls that a page of another site has made. The browser of somebody who may reach this port visits other sites, too. Host names
 * what the browser thinks it asks, Origin whose page asks. Another site can let a name of its own lead to any address (DNS rebinding),
 * but an address, {@code localhost} and our own names it cannot have.
 */
public final class OwnSite {

    private static final Pattern HOST = Pattern.compile("(\\[[^\\]]+]|[^:]+)(:\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(\\.\\d{1,3}){3}");

    private final Set<String> names;

    /** @param names by which the port is reached, beside its addresses and {@code localhost} */
    public OwnSite(List<String> names) {
        this.names = names.stream().map(OwnSite::lowerCase).collect(Collectors.toUnmodifiableSet());
    }

    /** A request's headers by their names. Over HTTP/2 the host is a pseudo-header, which goes before a header Host (RFC 9113, 8.3.1). */
    public static UnaryOperator<String> headers(HttpServerRequest request) {
        boolean pseudo = request.version() == HttpVersion.HTTP_2 && request.authority() != null;
        return name -> pseudo && name.equals("Host") ? request.authority().toString() : request.getHeader(name);
    }

    /**
     * Why a call is not answered; nothing when no other site can have made it.
     *
     * @param header gives a request's header by its name, or null
     */
    public Optional<String> refusal(UnaryOperator<String> header) {
        String host = header.apply("Host");
        if (host == null || !isOwn(lowerCase(host))) {
            return Optional.of("the header Host has neither an address nor a name of CATAMARAN_ORDERS_HOSTS");
        }
        String origin = header.apply("Origin");
        if (origin != null && !isOf(lowerCase(host), origin)) {
            return Optional.of("a page of another site asks");
        }
        return Optional.empty();
    }

    private boolean isOwn(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        String name = parts.group(1);
        return name.equals("localhost") || ADDRESS.matcher(name).matches() || names.contains(name);
    }

    /** TLS may end before this port. */
    private static boolean isOf(String host, String origin) {
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
