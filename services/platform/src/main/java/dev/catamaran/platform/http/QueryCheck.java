package dev.catamaran.platform.http;

import dev.catamaran.platform.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Queries as strictly as bodies: a parameter that the call does not know may be one that was meant, and of a doubled one nobody
 * can say which was meant.
 */
@Singleton
public class QueryCheck {

    /** After filters that must not block: those have to come first. */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    public void check(ContainerRequestContext request, ResourceInfo call) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        Set<String> known = known(call);
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw ProblemException.malformed(name, "is not known here");
            }
            if (values.size() > 1) {
                throw ProblemException.malformed(name, "stands there twice");
            }
        });
    }

    private static Set<String> known(ResourceInfo call) {
        return Arrays.stream(call.getResourceMethod().getParameters())
                .map((Parameter parameter) -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toSet());
    }
}
