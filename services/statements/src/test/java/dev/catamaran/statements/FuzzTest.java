package dev.catamaran.statements;

import dev.catamaran.platform.http.GatewayHeaders;
import dev.catamaran.testkit.DatabaseResource;
import dev.catamaran.testkit.fuzz.Fuzz;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Its role may only read, so there is no state to look at. */
@QuarkusTest
@QuarkusTestResource(
        value = DatabaseResource.class,
        initArgs = {@ResourceArg(name = "migrate", value = "payments")})
class FuzzTest {

    @TestHTTPResource
    URI api;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    @Test
    void refusesWhateverItCannotRead() throws Exception {
        Reader reader = Reader.fresh();

        Map<String, String> headers =
                Map.of(GatewayHeaders.CUSTOMER, reader.id().toString(), GatewayHeaders.HOME, "eu");
        Fuzz.of(api, Map.of("id", List.of(reader.account().toString()), "limit", List.of("1", "100")))
                .calling(URI.create("http://127.0.0.1:" + management + "/q/openapi"), "/api/")
                .run(call -> headers, () -> "");
    }
}
