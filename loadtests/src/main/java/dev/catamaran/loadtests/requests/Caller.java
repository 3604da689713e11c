package dev.catamaran.loadtests.requests;

/** Who makes the calls of one visit: a customer in a geography, with the session that they hold at the moment. */
public interface Caller {
    String journey();

    String geography();

    String home();

    /** Base URL of the geography's way in. */
    String entry();

    /** Names the customer before the service has given an id: the email address's local part. */
    String customer();

    String token();

    /** What to send to get a new session. */
    Wanted logIn();

    void loggedIn(String token);

    /** True when another visit of the same customer has replaced the token of this one, which is then taken over. */
    boolean tookOverNewerToken();

    /** An attempt had no good answer; the next one may go another way. */
    default void sentInVain() {}
}
