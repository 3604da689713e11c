package dev.catamaran.platform.http;

import dev.catamaran.platform.RegionConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the region that did the work on every answer of a service. */
@Singleton
public class RegionHeader {

    private final RegionConfig place;

    RegionHeader(RegionConfig place) {
        this.place = place;
    }

    @ServerResponseFilter
    public void name(ContainerResponseContext answer) {
        answer.getHeaders().putSingle(GatewayHeaders.REGION, place.region());
    }
}
