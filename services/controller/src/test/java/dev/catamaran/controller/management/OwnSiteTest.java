package dev.catamaran.controller.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnSiteTest {
    private final OwnSite site = new OwnSite(List.of("EU-controller", "orders.example.com"));

    @Test
    void answersToItsAddressesAndNamesWithoutAPage() {
        for (String host : List.of(
                "127.0.0.1:9000",
                "10.1.2.3",
                "[::1]:9000",
                "[2001:DB8::1]",
                "localhost:18090",
                "eu-controller:9000",
                "Orders.Example.com")) {
            assertThat(site.refusal(Map.of("Host", host)::get)).as(host).isEmpty();
        }
    }

    @Test
    void answersToNoNameThatSomebodyElseCanHave() {
        for (String host : List.of(
                "evil.example",
                "evil.example:9000",
                "127.0.0.1.evil.example",
                "localhost.evil.example",
                "us-controller",
                "1.2.3",
                "[evil]",
                "",
                ":9000")) {
            assertThat(site.refusal(Map.of("Host", host)::get)).as(host).isPresent();
        }
        assertThat(site.refusal(header -> null)).as("no Host").isPresent();
    }

    @Test
    void answersToItsOwnPageAndToNoOther() {
        assertThat(asked("localhost:9000", "http://localhost:9000")).isTrue();
        assertThat(asked("Orders.example.com", "https://orders.example.com"))
                .as("TLS ends before")
                .isTrue();
        assertThat(asked("localhost:9000", "http://localhost:8080")).isFalse();
        assertThat(asked("localhost:9000", "http://evil.example")).isFalse();
        assertThat(asked("localhost:9000", "null")).isFalse();
        assertThat(asked("localhost:9000", "")).isFalse();
    }

    private boolean asked(String host, String origin) {
        Map<String, String> headers = new HashMap<>(Map.of("Host", host, "Origin", origin));
        return site.refusal(headers::get).isEmpty();
    }
}
