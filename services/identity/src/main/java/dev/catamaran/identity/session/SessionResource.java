package dev.catamaran.identity.session;

import dev.catamaran.identity.IdentityMeters;
import dev.catamaran.platform.http.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Login and logout over HTTP. */
@Path("/api/sessions")
public class SessionResource {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Caller caller;
    private final IdentityMeters meters;

    SessionResource(Sessions sessions, SessionCookie cookie, Caller caller, IdentityMeters meters) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.caller = caller;
        this.meters = meters;
    }

    @POST
    @Operation(summary = "Logs a customer in")
    @APIResponse(
            responseCode = "201",
            description = "The token, also as an HttpOnly cookie",
            content = @Content(schema = @Schema(implementation = LoginBody.class)))
    @APIResponse(responseCode = "401", description = "The address or the password is wrong")
    @APIResponse(
            responseCode = "429",
            description = "Too many wrong passwords, or too many log-ins at the moment; see Retry-After")
    @APIResponse(responseCode = "503", description = "Sessions or customers cannot be reached now; see Retry-After")
    public Response logIn(@NotNull @Valid LoginRequest request) {
        Optional<String> from = caller.address();
        Login login = meters.counted(
                IdentityMeters.LOG_INS, () -> sessions.begin(request, from), done -> IdentityMeters.MADE);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(cookie.of(login.token()))
                .entity(LoginBody.of(login))
                .build();
    }

    @DELETE
    @Path("/current")
    @Operation(summary = "Logs out: this session is never accepted again")
    @APIResponse(responseCode = "204", description = "Logged out")
    @APIResponse(responseCode = "503", description = "The logout could not be remembered; see Retry-After")
    public Response logOut() {
        meters.counted(IdentityMeters.LOG_OUTS, this::end, done -> IdentityMeters.MADE);
        return Response.noContent().cookie(cookie.gone()).build();
    }

    private String end() {
        String session = caller.sessionId();
        sessions.end(session, caller.sessionExpiresAt());
        return session;
    }
}
