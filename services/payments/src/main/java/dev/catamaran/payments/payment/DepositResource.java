package dev.catamaran.payments.payment;

import dev.catamaran.payments.UuidText;
import dev.catamaran.payments.capacity.Provisioned;
import dev.catamaran.platform.http.Caller;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Deposits of demo money over HTTP. */
@Path("/api/accounts/{id}/deposits")
public class DepositResource {

    private final Payments payments;
    private final PaymentMeters meters;
    private final Caller caller;

    DepositResource(Payments payments, PaymentMeters meters, Caller caller) {
        this.payments = payments;
        this.meters = meters;
        this.caller = caller;
    }

    @POST
    @Provisioned
    @Operation(summary = "Puts demo money on one of the caller's accounts")
    @APIResponse(
            responseCode = "201",
            description = "Made now; 200 with the same body when the key was used before",
            content = @Content(schema = @Schema(implementation = Payment.class)))
    public Response deposit(
            String id,
            @Parameter(schema = @Schema(implementation = String.class)) @HeaderParam(IdempotencyKey.HEADER)
                    List<String> key,
            @NotNull AmountRequest request) {
        return Answer.of(meters.counted(Kind.DEPOSIT, () -> {
            Call call = new Call(caller.customers(), caller.home(), IdempotencyKey.of(key));
            UUID account = UuidText.parse("id", id);
            return payments.deposit(call, account, Amount.of(request.amount()));
        }));
    }
}
