package dev.catamaran.gateway.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.gateway.lease.LeaseTable;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;

/** The home that a sign-up asks for decides which region makes the customer. */
public final class SignUpHome {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "home";

    private final LeaseTable leases;
    private final String ownRegion;

    public SignUpHome(LeaseTable leases, String ownRegion) {
        this.leases = leases;
        this.ownRegion = ownRegion;
    }

    /**
     * The home in the body, else the own region's.
     *
     * @throws ProblemException where the body cannot be read, or names a home that nobody knows
     */
    String in(Buffer body) {
        JsonNode home = parse(body).path(FIELD);
        if (home.isMissingNode()) {
            return ownRegion;
        }
        if (!home.isTextual()) {
            throw ProblemException.malformed(FIELD, "is of the wrong type");
        }
        if (leases.known() && leases.of(home.textValue()) == null) {
            throw ProblemException.invalid(FIELD, "is not a home of this system");
        }
        return home.textValue();
    }

    private static JsonNode parse(Buffer body) {
        try {
            JsonNode tree = JSON.readTree(body.getBytes());
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException unreadable) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ProblemException unreadable() {
        return new ProblemException(Problem.MALFORMED_REQUEST, "The body is not the JSON expected here");
    }
}
