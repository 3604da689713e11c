package dev.catamaran.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A stranger with thousands of sockets who sends all but the last byte of a log-in on each. A gateway that kept what arrives used to
 * run out of memory, and lived on without ever answering again.
 */
@Order(6)
@ExtendWith(SharedLab.class)
class ParkedBodiesIT {

    private static final int SOCKETS = 3_000;
    private static final Duration ATTACK = Duration.ofSeconds(Integer.getInteger("attackSeconds", 10));

    private final Labs labs;

    ParkedBodiesIT(Labs labs) {
        this.labs = labs;
    }

    @ParameterizedTest
    @ValueSource(ints = {64 * 1024, 4 * 1024})
    void hurtNoCustomer(int bodyBytes) throws Exception {
        LabProcess lab = labs.in(LabState.first("active-active", "async"));
        long gateway = gatewayOfEu(lab);
        Payer payer = new Payer(lab.view().at("/entries/eu").asText());
        payer.arrive();

        Paying paying = Paying.of(payer);
        URI address = URI.create(lab.view().at("/regions/eu/gateway").asText());
        try (Parking parking = new Parking(address, bodyBytes)) {
            parking.keep(SOCKETS, ATTACK);
        }

        assertThat(paying.stop()).isEmpty();
        assertThat(gatewayOfEu(lab)).isEqualTo(gateway);
    }

    private static long gatewayOfEu(LabProcess lab) throws IOException, InterruptedException {
        JsonNode processes = lab.view().at("/regions/eu/processes");
        return StreamSupport.stream(processes.spliterator(), false)
                .filter(process -> process.path("name").asText().equals("gateway"))
                .mapToLong(process -> process.path("pid").asLong())
                .findFirst()
                .orElseThrow();
    }
}
