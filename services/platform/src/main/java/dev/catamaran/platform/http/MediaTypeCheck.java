package dev.catamaran.platform.http;

import dev.catamaran.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses media types that cannot be read before anything is done. The framework reads Accept only when it writes the answer,
 * and would say 500, or 400, for a payment that was made. So it is read here as it will be then: the types, and their weights.
 */
@Singleton
public class MediaTypeCheck {

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request) {
        check(HttpHeaders.ACCEPT, request);
        check(HttpHeaders.CONTENT_TYPE, request);
    }

    private static void check(String header, ContainerRequestContext request) {
        String said = request.getHeaderString(header);
        if (said == null || said.equals(MediaType.APPLICATION_JSON)) {
            return;
        }
        try {
            List<MediaType> types = Arrays.stream(said.split(",", -1))
                    .map(type -> MediaType.valueOf(type.strip()))
                    .collect(Collectors.toList());
            MediaTypeHelper.sortByWeight(types);
        } catch (RuntimeException unreadable) {
            throw ProblemException.malformed(header, "must be media types");
        }
    }
}
