package dev.catamaran.loadtests.journeys;

import dev.catamaran.loadtests.requests.Caller;
import dev.catamaran.loadtests.requests.Wanted;

/** One visit of one customer, through the way in of their geography. */
final class Visit implements Caller {
    private final String journey;
    private String entry;
    private String otherEntry;
    private final Customer customer;
    private final boolean ownSession;
    private String token;
    private boolean ready;

    private Visit(String journey, String entry, Customer customer, boolean ownSession) {
        this.journey = journey;
        this.entry = entry;
        this.customer = customer;
        this.ownSession = ownSession;
        this.token = ownSession ? null : customer.token();
    }

    /** With the session of the customer's main device. */
    static Visit onMainDevice(String journey, String entry, Customer customer) {
        return new Visit(journey, entry, customer, false);
    }

    /** With a token that was logged out before. */
    static Visit withOldToken(String journey, String entry, Customer customer, String token) {
        Visit visit = new Visit(journey, entry, customer, true);
        visit.token = token;
        return visit;
    }

    /** With a session that is made in this visit and nobody else uses, so that it may be logged out. */
    static Visit onOtherDevice(String journey, String entry, Customer customer) {
        return new Visit(journey, entry, customer, true);
    }

    /** From now on every attempt that had no good answer is followed by one through the other way in, and back. */
    Visit orThrough(String secondEntry) {
        otherEntry = secondEntry;
        return this;
    }

    /** True when the customer has all that a visit needs. */
    boolean ready() {
        return ready;
    }

    void makeReady() {
        ready = true;
    }

    Customer who() {
        return customer;
    }

    @Override
    public String journey() {
        return journey;
    }

    @Override
    public String geography() {
        return customer.home();
    }

    @Override
    public String home() {
        return customer.home();
    }

    @Override
    public String entry() {
        return entry;
    }

    @Override
    public String customer() {
        return customer.name();
    }

    @Override
    public String token() {
        return token;
    }

    @Override
    public Wanted logIn() {
        return Wanted.logIn(customer.email(), customer.password());
    }

    @Override
    public void loggedIn(String newToken) {
        token = newToken;
        if (!ownSession) {
            customer.token(newToken);
        }
    }

    @Override
    public void sentInVain() {
        if (otherEntry != null) {
            String last = entry;
            entry = otherEntry;
            otherEntry = last;
        }
    }

    @Override
    public boolean tookOverNewerToken() {
        boolean newer = !ownSession && !customer.token().equals(token);
        token = newer ? customer.token() : token;
        return newer;
    }
}
