package dev.catamaran.gateway.lease;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** The controller's answer to {@code GET /leases}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeaseList(long version, List<Lease> leases) {

    LeaseList {
        leases = leases == null ? List.of() : List.copyOf(leases);
    }
}
