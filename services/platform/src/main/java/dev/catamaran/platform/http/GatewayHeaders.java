package dev.catamaran.platform.http;

/** Headers that only a gateway sets. A gateway strips them from every request that comes from outside. */
public final class GatewayHeaders {

    /** Start of the names of all headers that are ours. */
    public static final String PREFIX = "X-Catamaran-";

    /** Id of the customer whose session the gateway has checked. */
    public static final String CUSTOMER = PREFIX + "Customer";

    /** Further ids of the same person, with commas; only where two regions each signed them up. */
    public static final String CUSTOMER_ALSO = PREFIX + "Customer-Also";

    /** Home of that customer; on a sign-up the home that a body without one gets. */
    public static final String HOME = PREFIX + "Home";

    /** Id of the session. */
    public static final String SESSION = PREFIX + "Session";

    /** Expiry of the session in epoch milliseconds, so that a logout knows how long to remember it. */
    public static final String SESSION_EXPIRES = PREFIX + "Session-Expires";

    /** On a sign-up or a log-in: where it came from. Of an IPv6 address the network, since one customer has all of it. */
    public static final String ADDRESS = PREFIX + "Address";

    /** Proof of a gateway to its peer gateway. */
    public static final String PEER = PREFIX + "Peer";

    /** Name of the region that did the work, on every answer. */
    public static final String REGION = "Region";

    private GatewayHeaders() {}
}
