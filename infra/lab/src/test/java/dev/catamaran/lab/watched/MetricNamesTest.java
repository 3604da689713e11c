package dev.catamaran.lab.watched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catamaran.testkit.ProjectFolder;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A name that no process shows is found, wherever it stands. */
class MetricNamesTest {

    private static final String SCRAPE = """
            # HELP catamaran_gateway_held requests
            # TYPE catamaran_gateway_held gauge
            catamaran_gateway_held 0.0
            # TYPE catamaran_gateway_requests_seconds histogram
            catamaran_gateway_requests_seconds_bucket{call="pay",le="0.1"} 3
            """;

    @Test
    void readsTheMetricsOutOfAnExpression() {
        assertThat(MetricNames.inExpression("sum by (region, le) (rate(a_total{x=~\"b|c_total\"}[5m])) > 1e3 * 2"))
                .containsExactly("a_total");
        assertThat(MetricNames.inExpression("max by (home) (epoch) > max by (home) (epoch offset 5m) or vector(0)"))
                .containsExactly("epoch");
        assertThat(MetricNames.inExpression("up{app=\"gateway\"} == 0 and on (region) job:held:sum unless bad_name"))
                .containsExactly("bad_name", "job:held:sum");
        assertThat(MetricNames.inExpression("changes(max(lease)[15s:5s]) / sum(a) without (b)"))
                .containsExactlyInAnyOrder("lease", "a");
        assertThat(MetricNames.inExpression("label_values(held{job=\"x\"}, region)"))
                .containsExactly("held");
    }

    @Test
    void readsOursOutOfAText() {
        assertThat(MetricNames.inText(
                        "`catamaran_gate_open` is 1, the role catamaran_app, all of catamaran_*, catamaran"))
                .containsExactly("catamaran_gate_open");
    }

    @Test
    void findsAPlantedWrongName() {
        Exported exported = new Exported(Exported.in(SCRAPE));
        assertThat(exported.missing(Map.of(
                        "catamaran_gateway_held", "a rule",
                        "catamaran_gateway_requests_seconds", "a page",
                        "catamaran_gateway_requests_seconds_bucket", "a dashboard",
                        "catamaran_gateway_holds", "planted")))
                .containsExactly(Map.entry("catamaran_gateway_holds", "planted"));
    }

    @Test
    void readsRulesDashboardsDocumentsAndTheConsole() throws IOException {
        Set<String> named = Named.in(ProjectFolder.root()).keySet();
        assertThat(named)
                .as("rule, dashboard, runbook, console")
                .contains("catamaran_redis_reachable", "jvm_gc_pause_seconds_sum", "catamaran_overdrafts_total")
                .contains("catamaran_gateway_sessions_total")
                .doesNotContain("rate", "region", "sum", "job");
    }
}
