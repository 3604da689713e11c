package dev.catamaran.controller.cloud;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The own AWS region, from which all calls are made: the other one may be dead.
 *
 * @param name such as {@code eu-west-1}
 * @param endpoint instead of each service's own; also for partitions other than {@code aws}
 * @param limit after which a call counts as unanswered: T
 */
public record CloudRegion(String name, Optional<URI> endpoint, Duration limit) {

    URI endpointOf(String service, String suffix) {
        return endpoint.orElseGet(() -> URI.create("https://" + service + "." + name + "." + suffix));
    }
}
