package dev.catamaran.postgres;

/**
 * Where a region reads its peer's changes: an address as seen from here, so through the link between them.
 *
 * @param password null where the address is trusted
 */
public record Upstream(String host, int port, String user, String password) {

    private static final String DATABASE = "catamaran";

    /** A server that trusts its callers, as in the lab and in tests. */
    public static Upstream trusting(String host, int port) {
        return new Upstream(host, port, "catamaran_replication", null);
    }

    /**
     * A libpq connection string that gives up on a silent peer within about 2 s. One second of connect_timeout would be
     * taken as two.
     */
    public String conninfo(String applicationName) {
        String secret = password == null ? "" : " password=" + quote(password);
        return "host=" + quote(host) + " port=" + port + " dbname=" + DATABASE + " user=" + quote(user) + secret
                + " application_name=" + quote(applicationName)
                + " connect_timeout=2 keepalives_idle=1 keepalives_interval=1 keepalives_count=2 tcp_user_timeout=2000";
    }

    private static String quote(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
