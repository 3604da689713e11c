package dev.catamaran.identity.customer;

import dev.catamaran.identity.IdentityMeters;
import dev.catamaran.platform.http.Caller;
import dev.catamaran.platform.http.GatewayHeaders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sign-up over HTTP. */
@Path("/api/customers")
public class CustomerResource {

    private final SignUp signUp;
    private final Caller caller;
    private final IdentityMeters meters;

    CustomerResource(SignUp signUp, Caller caller, IdentityMeters meters) {
        this.signUp = signUp;
        this.caller = caller;
        this.meters = meters;
    }

    @POST
    @Operation(summary = "Signs up a customer; the same sign-up repeated answers the same customer")
    @APIResponse(
            responseCode = "201",
            description = "The new customer",
            content = @Content(schema = @Schema(implementation = CustomerBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "This sign-up had been made already",
            content = @Content(schema = @Schema(implementation = CustomerBody.class)))
    @APIResponse(responseCode = "409", description = "The address belongs to a customer with another password or name")
    @APIResponse(responseCode = "422", description = "A field breaks a rule; see errors")
    @APIResponse(
            responseCode = "429",
            description = "Too many wrong passwords, or too many sign-ups at the moment; see Retry-After")
    @APIResponse(responseCode = "503", description = "This region takes no writes for this home now; see Retry-After")
    public Response signUp(
            @NotNull @Valid SignUpRequest request,
            @Parameter(hidden = true) @HeaderParam(GatewayHeaders.HOME) String proposedHome) {
        Optional<String> from = caller.address();
        SignedUp done = meters.counted(
                IdentityMeters.SIGN_UPS,
                () -> signUp.of(request, proposedHome, from),
                result -> result.repeated() ? "repeated" : IdentityMeters.MADE);
        return Response.status(done.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/me")
                .entity(CustomerBody.of(done.customer()))
                .build();
    }
}
