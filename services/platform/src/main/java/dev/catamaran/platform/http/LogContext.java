package dev.catamaran.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What each line of the log tells of the request besides its words. Kept with the request, whatever thread works on it. */
@Singleton
public class LogContext {

    /** As the spans' own field is called. */
    static final String TRACE = "traceId";

    static final String HOME = "home";
    static final String EPOCH = "epoch";

    @ServerRequestFilter(preMatching = true)
    public void trace(ContainerRequestContext request) {
        String id = TraceParent.traceId(request.getHeaderString(TraceParent.HEADER));
        if (id != null) {
            MDC.put(TRACE, id);
        }
    }

    /** The database let the request through for this home, under this lease. */
    public static void servedUnder(String home, long epoch) {
        MDC.put(HOME, home);
        MDC.put(EPOCH, Long.toString(epoch));
    }
}
