package dev.catamaran.identity.customer;

import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.http.Caller;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who am I, over HTTP. */
@Path("/api/me")
public class MeResource {

    private final CustomerStore customers;
    private final Caller caller;
    private final RegionConfig place;

    MeResource(CustomerStore customers, Caller caller, RegionConfig place) {
        this.customers = customers;
        this.caller = caller;
        this.place = place;
    }

    @GET
    @Operation(summary = "The caller and the region that serves them")
    public Me me() {
        return customers
                .withId(caller.customerId())
                .map(customer -> new Me(customer.id, customer.email, customer.name, customer.home, place.region()))
                .orElseThrow(MeResource::unknown);
    }

    /** A session outlives its region, a sign-up that was not copied in time does not. */
    private static ProblemException unknown() {
        return new ProblemException(Problem.NOT_FOUND, "This region does not know the customer of this session");
    }
}
