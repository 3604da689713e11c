package dev.catamaran.payments.account;

import dev.catamaran.payments.UuidText;
import dev.catamaran.platform.http.Caller;
import dev.catamaran.platform.http.PageLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Accounts over HTTP. */
@Path("/api/accounts")
public class AccountResource {

    /** Before everything: ids are UUIDv7. */
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Accounts accounts;
    private final Caller caller;

    AccountResource(Accounts accounts, Caller caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Opens an account at the caller's home")
    @APIResponse(
            responseCode = "201",
            description = "The new account",
            content = @Content(schema = @Schema(implementation = AccountBody.class)))
    @APIResponse(responseCode = "409", description = "The caller has as many accounts as there may be")
    public Response open(@NotNull @Valid AccountRequest request) {
        AccountBody account = accounts.open(caller.customerId(), caller.home(), request);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/accounts/" + account.id())
                .entity(account)
                .build();
    }

    @GET
    @Operation(summary = "The caller's accounts with their balances, oldest first")
    public AccountPage mine(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        UUID after = cursor == null || cursor.isEmpty() ? BEGINNING : UuidText.parse("cursor", cursor);
        return accounts.page(caller.customers(), after, PageLimit.of(limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of the caller's accounts with its balance")
    public AccountBody one(String id) {
        return accounts.one(caller.customers(), UuidText.parse("id", id));
    }
}
