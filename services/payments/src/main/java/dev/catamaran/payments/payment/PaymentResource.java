package dev.catamaran.payments.payment;

import dev.catamaran.payments.UuidText;
import dev.catamaran.payments.capacity.Provisioned;
import dev.catamaran.platform.http.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** Payments and refunds over HTTP. */
@Path("/api/payments")
public class PaymentResource {

    private final Payments payments;
    private final PaymentMeters meters;
    private final Caller caller;

    PaymentResource(Payments payments, PaymentMeters meters, Caller caller) {
        this.payments = payments;
        this.meters = meters;
        this.caller = caller;
    }

    @POST
    @Provisioned
    @Operation(summary = "Pays from one of the caller's accounts to any account")
    @APIResponse(
            responseCode = "201",
            description = "Made now; 200 with the same body when the key was used before",
            content = @Content(schema = @Schema(implementation = Payment.class)))
    public Response pay(
            @Parameter(schema = @Schema(implementation = String.class)) @HeaderParam(IdempotencyKey.HEADER)
                    List<String> key,
            @NotNull @Valid PaymentRequest request) {
        return Answer.of(meters.counted(Kind.PAYMENT, () -> payments.pay(call(key), PaymentOrder.of(request))));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A payment, for its payer and its payee")
    public Payment one(String id) {
        return payments.find(caller.customers(), UuidText.parse("id", id));
    }

    @POST
    @Provisioned
    @Path("/{id}/refunds")
    @Operation(summary = "Gives a payment back, by its payee; without an amount whatever is left of it")
    @APIResponse(
            responseCode = "201",
            description = "Made now; 200 with the same body when the key was used before",
            content = @Content(schema = @Schema(implementation = Payment.class)))
    public Response refund(
            String id,
            @Parameter(schema = @Schema(implementation = String.class)) @HeaderParam(IdempotencyKey.HEADER)
                    List<String> key,
            @NotNull AmountRequest request) {
        return Answer.of(meters.counted(Kind.REFUND, () -> {
            UUID payment = UuidText.parse("id", id);
            return payments.refund(call(key), payment, request.refundAmount());
        }));
    }

    private Call call(List<String> key) {
        return new Call(caller.customers(), caller.home(), IdempotencyKey.of(key));
    }
}
