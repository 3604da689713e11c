package dev.catamaran.statements.statement;

import dev.catamaran.platform.http.Caller;
import dev.catamaran.platform.http.PageLimit;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Statements over HTTP. */
@Path("/api/accounts/{id}/statement")
public class StatementResource {

    static final String DATA_AGE = "Data-Age";

    private final Statements statements;
    private final Caller caller;

    StatementResource(Statements statements, Caller caller) {
        this.statements = statements;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "What happened on one of the caller's accounts, newest first")
    @APIResponse(
            responseCode = "200",
            headers =
                    @Header(
                            name = DATA_AGE,
                            description =
                                    "Seconds that the copy may be behind, as a decimal; absent when it cannot tell"),
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Response page(String id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        Statement statement = statements.page(caller.customers(), uuid(id), Cursor.of(cursor), PageLimit.of(limit));
        Response.ResponseBuilder answer = Response.ok(statement.page());
        statement
                .ageSeconds()
                .ifPresent(seconds -> answer.header(DATA_AGE, String.format(Locale.ROOT, "%.3f", seconds)));
        return answer.build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.invalid("id", "must be a UUID");
        }
    }
}
