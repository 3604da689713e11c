package dev.catamaran.testkit;

import java.util.HashMap;
import java.util.Map;

/** The configuration an app finds in its environment, for tests. */
final class TestConfig {

    /** Base64 of 32 bytes; the same in every test. */
    private static final String SESSION_KEY = "Y2F0YW1hcmFuLXRlc3Qtc2Vzc2lvbi1rZXktMzItYnk=";

    private TestConfig() {}

    static Map<String, String> database(String url, String region) {
        Map<String, String> config = region(region);
        config.put("catamaran.database.url", url);
        config.put("catamaran.database.password", "trusted");
        config.put("catamaran.migrate", "true");
        // the owner migrates, and not through the app's datasource, whose transactions have a short time limit
        config.put("quarkus.flyway.jdbc-url", url);
        config.put("quarkus.flyway.username", "catamaran");
        config.put("quarkus.flyway.password", "trusted");
        return config;
    }

    static Map<String, String> redis(String url, String region) {
        Map<String, String> config = region(region);
        config.put("catamaran.redis.url", url);
        return config;
    }

    private static Map<String, String> region(String region) {
        Map<String, String> config = new HashMap<>();
        config.put("catamaran.region", region);
        config.put("catamaran.peer", region.equals("eu") ? "us" : "eu");
        config.put("catamaran.session.key", SESSION_KEY);
        config.put("catamaran.peer.secret", "the peer secret of two test gateways");
        config.put("quarkus.http.host", "127.0.0.1");
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.host", "127.0.0.1");
        config.put("quarkus.management.test-port", "0");
        return config;
    }
}
