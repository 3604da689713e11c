package dev.catamaran.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final long SECOND = 1_000_000_000L;

    private final Rates rates = new Rates();

    private void at(long seconds, int payments, int requests) {
        String gateway = """
                # TYPE catamaran_gateway_requests_seconds summary
                catamaran_gateway_requests_seconds_count{call="pay",status="2xx"} %d
                catamaran_gateway_requests_seconds_sum{call="pay",status="2xx"} 1.5E-2
                jvm_threads 7
                catamaran_broken{call="pay" 7
                """.formatted(requests);
        String service = """
                catamaran_payments_total{kind="payment",outcome="made"} %d
                catamaran_payments_total{kind="payment",outcome="replayed"} 1000.0
                """.formatted(payments);
        rates.add(Rates.count(seconds * SECOND, List.of(Metrics.parse(gateway), Metrics.parse(service))));
    }

    @Test
    void countsWhatWasMadeBetweenTwoLooks() {
        at(10, 100, 300);
        at(12, 110, 340);
        assertThat(rates.traffic()).isEqualTo(new ConsoleState.Traffic(5, 20, null));
    }

    @Test
    void aProcessThatBeginsAtZeroAgainIsNoNegativeRate() {
        at(10, 100, 300);
        at(11, 3, 4);
        assertThat(rates.traffic().paymentsPerSecond()).isZero();
        at(12, 5, 8);
        assertThat(rates.traffic().paymentsPerSecond()).isEqualTo(2);
    }

    @Test
    void readsThe99thPercentileFromAHistogram() {
        String before = "catamaran_gateway_requests_seconds_bucket{call=\"pay\",le=\"+Inf\"} 0\n";
        String after = """
                catamaran_gateway_requests_seconds_bucket{call="pay",le="0.1"} 98
                catamaran_gateway_requests_seconds_bucket{call="pay",le="0.25"} 100
                catamaran_gateway_requests_seconds_bucket{call="pay",le="+Inf"} 100
                """;
        rates.add(Rates.count(0, List.of(Metrics.parse(before))));
        rates.add(Rates.count(SECOND, List.of(Metrics.parse(after))));
        assertThat(rates.traffic().p99Millis()).isEqualTo(250);
    }
}
