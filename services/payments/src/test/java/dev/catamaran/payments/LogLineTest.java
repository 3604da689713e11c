package dev.catamaran.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.payments.database.Transactions;
import dev.catamaran.platform.database.WriteGate;
import dev.catamaran.testkit.DatabaseResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line of the log tells the trace of its request, and the lease under which the request was let through. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LogLineTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Logger LOG = Logger.getLogger("dev.catamaran.payments.line");

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LogContext.getLogContext().getLogger(LOG.getName()).addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        LogContext.getLogContext().getLogger(LOG.getName()).removeHandler(lines);
    }

    @Test
    void tellsTraceHomeAndEpoch() {
        call("eu", "00-" + TRACE + "-00f067aa0ba902b7-01");
        assertThat(lines.seen).hasSize(1);
        assertThat(lines.seen.get(0).getMdc("traceId")).isEqualTo(TRACE);
        assertThat(lines.seen.get(0).getMdc("home")).isEqualTo("eu");
        assertThat(lines.seen.get(0).getMdc("epoch")).matches("[0-9]+");
    }

    @Test
    void tellsNoLeaseWhereTheGateIsShutAndNothingOfAnotherRequest() {
        call("eu", "00-" + TRACE + "-00f067aa0ba902b7-01");
        call("nowhere", "not a trace");
        assertThat(lines.seen).hasSize(2);
        assertThat(lines.seen.get(1).getMdc("traceId")).isNull();
        assertThat(lines.seen.get(1).getMdc("epoch")).isNull();
    }

    private static void call(String home, String traceParent) {
        RestAssured.given()
                .header("traceparent", traceParent)
                .get("/test/line/" + home)
                .then()
                .statusCode(204);
    }

    /** Looks at the gate as a payment does, and writes a line. */
    @Path("/test/line")
    public static class LineResource {

        private final Transactions transactions;
        private final WriteGate gate;

        LineResource(Transactions transactions, WriteGate gate) {
            this.transactions = transactions;
            this.gate = gate;
        }

        @GET
        @Path("/{home}")
        public void line(String home) {
            transactions.read(connection -> gate.openEpoch(connection, home));
            LOG.info("looked at the gate");
        }
    }

    private static final class Lines extends Handler {

        final List<ExtLogRecord> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord whole = ExtLogRecord.wrap(line);
            whole.copyMdc();
            seen.add(whole);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
