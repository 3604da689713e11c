package dev.catamaran.lab.region;

import dev.catamaran.lab.process.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables by which an app learns its place. */
final class Environments {

    /** The least that bcrypt knows: a lab measures payments, and a processor that hashes passwords makes none. */
    private static final String CHEAP_PASSWORDS = "4";

    /** Soon after a region's return its customers are back, so that a drill need not wait a minute for them. */
    private static final String SHORT_CONNECTIONS = "10";

    /** A controller of a lab is back within two seconds; after a lost register everybody waits for the longest rest. */
    private static final String SHORT_REST_MILLIS = "3000";

    /** In a lab it is people who read. */
    private static final String PLAIN_LOG = "false";

    /** A lab speaks plain HTTP, over which browsers take no name with the prefix of one host. */
    private static final String PLAIN_COOKIE = "catamaran-session";

    private static final String ALL_HOMES = String.join(",", Zones.REGIONS);

    private final Plan plan;
    private final Secrets secrets;

    Environments(Plan plan, Secrets secrets) {
        this.plan = plan;
        this.secrets = secrets;
    }

    Map<String, String> identity(String region, Store store) {
        Map<String, String> all = service(region, store);
        all.put("CATAMARAN_REDIS_URL", store.redisUrl());
        all.put("CATAMARAN_SESSION_KEY", secrets.sessionKey());
        all.put("CATAMARAN_SESSION_COOKIE", PLAIN_COOKIE);
        all.put("CATAMARAN_PASSWORD_COST", CHEAP_PASSWORDS);
        return all;
    }

    Map<String, String> payments(String region, Store store) {
        return service(region, store);
    }

    Map<String, String> statements(String region, Store store) {
        return service(region, store);
    }

    Map<String, String> gateway(String region, Store store) {
        Map<String, String> all = place(region);
        all.put("CATAMARAN_REDIS_URL", store.redisUrl());
        all.put("CATAMARAN_SESSION_KEY", secrets.sessionKey());
        all.put("CATAMARAN_SESSION_COOKIE", PLAIN_COOKIE);
        all.put("CATAMARAN_PEER_SECRET", secrets.peerSecret());
        all.put("CATAMARAN_GATEWAY_TIMEOUTS_CONNECTION_SECONDS", SHORT_CONNECTIONS);
        return all;
    }

    /** Also all that a witness needs. */
    Map<String, String> controller(String zone) {
        Map<String, String> all = new HashMap<>(Map.of("CATAMARAN_REGION", zone, "CATAMARAN_LOG_JSON", PLAIN_LOG));
        all.put("CATAMARAN_MODE", plan.mode().toString());
        all.putAll(plan.replication().environment());
        all.put("CATAMARAN_HOMES", ALL_HOMES);
        all.put("CATAMARAN_PRIMARY", Plan.PRIMARY);
        all.put("CATAMARAN_LEASE_REST_MILLIS", SHORT_REST_MILLIS);
        all.put("CATAMARAN_QUORUM_PASSWORD", secrets.quorumPassword());
        all.put("CATAMARAN_ORDERS_TOKEN", secrets.ordersToken());
        return all;
    }

    Map<String, String> controllerOf(String region, Store store) {
        Map<String, String> all = service(region, store);
        all.putAll(controller(region));
        all.put("CATAMARAN_REDIS_URL", store.redisUrl());
        all.put("CATAMARAN_PEER_REDIS_URL", store.peerRedisUrl());
        return all;
    }

    /** A gateway's view of one service of its region. */
    static Map<String, String> upstream(String service, List<Service> instances) {
        return Map.of(
                "CATAMARAN_" + service + "_URLS",
                        instances.stream().map(Service::url).collect(Collectors.joining(",")),
                "CATAMARAN_" + service + "_HEALTH_URLS",
                        instances.stream().map(Service::managementUrl).collect(Collectors.joining(",")));
    }

    /** Each as the role that it has everywhere. */
    private static Map<String, String> service(String region, Store store) {
        Map<String, String> all = place(region);
        all.put("CATAMARAN_DATABASE_URL", store.databaseUrl());
        all.put("CATAMARAN_DATABASE_PASSWORD", "trusted");
        return all;
    }

    private static Map<String, String> place(String region) {
        return new HashMap<>(Map.of(
                "CATAMARAN_REGION", region, "CATAMARAN_PEER", Zones.peer(region), "CATAMARAN_LOG_JSON", PLAIN_LOG));
    }
}
