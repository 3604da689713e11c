package dev.catamaran.controller.quorum;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;

/**
 * This member's own view of the ensemble.
 *
 * @param id own number
 * @param servers {@code 1=host:quorumPort:electionPort,2=…}: the own entry is where it listens, the others where it
 *     reaches them (a WAN link in the lab)
 * @param clientHost the own address on which the member hears clients: loopback, or one that the other zones reach, for
 *     their way round ({@link DetouredRegister}); what a client may do says {@link EntryAccess}
 * @param clientPort the port there; the own process talks to its member by it
 * @param dir data folder; what it held before does no harm
 * @param lease the lease time T, from which the tick follows
 */
public record QuorumSettings(int id, String servers, String clientHost, int clientPort, Path dir, Duration lease) {

    private static final String EVERY_ADDRESS = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    /** Where the own process finds its member. */
    String clientAddress() {
        return (clientHost.equals(EVERY_ADDRESS) ? LOOPBACK : clientHost) + ":" + clientPort;
    }

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("dataDir", dir.toAbsolutePath().toString());
        properties.setProperty("clientPortAddress", clientHost);
        properties.setProperty("clientPort", Integer.toString(clientPort));
        properties.setProperty("tickTime", Long.toString(lease.toMillis() / 5));
        properties.setProperty("initLimit", "10");
        properties.setProperty("syncLimit", "3");
        properties.setProperty("reconfigEnabled", "false");
        properties.setProperty("standaloneEnabled", "false");
        properties.setProperty("admin.enableServer", "false");
        // sessions carry no ephemeral node here, so they need not be known to the quorum: a new one costs no round trip
        properties.setProperty("localSessionsEnabled", "true");
        properties.setProperty("maxClientCnxns", "0");
        properties.setProperty("autopurge.snapRetainCount", "3");
        properties.setProperty("autopurge.purgeInterval", "1");
        Arrays.stream(servers.split(","))
                .map(server -> server.split("=", 2))
                .forEach(server -> properties.setProperty("server." + server[0].trim(), server[1].trim()));
        return properties;
    }
}
