package dev.catamaran.loadtests.requests;

/**
 * The calls of the public API that customers make. All may be sent again: reads, and writes with an Idempotency-Key, are done
 * once however often they are sent; a sign-up because of its email address; a second account does no harm during set-up.
 */
public enum Endpoint {
    SIGN_UP("sign up", "POST", false),
    /** The same sign-up after it was acknowledged: finds the first one, or is told that the address is taken. */
    SIGN_UP_AGAIN("sign up again", "POST", false),
    LOG_IN("log in", "POST", false),
    LOG_OUT("log out", "DELETE", true),
    WHO_AM_I("who am I", "GET", true),
    /** With a token that was logged out, while faults may be under way: 401 is the right answer. */
    OLD_TOKEN("old token", "GET", true),
    /** The same when both regions have caught up. */
    OLD_TOKEN_LATER("old token, later", "GET", true),
    OPEN_ACCOUNT("open account", "POST", true),
    DEPOSIT("deposit", "POST", true),
    PAY("pay", "POST", true),
    /** The same payment with the same key after it was acknowledged: must answer with the same payment. */
    PAY_AGAIN("pay again", "POST", true),
    /** By the payee. */
    REFUND("refund", "POST", true),
    /** What had failed, with the same key, when everything is whole again. */
    AGAIN_LATER("again, later", "POST", true),
    READ_ACCOUNT("read account", "GET", true),
    READ_STATEMENT("read statement", "GET", true);

    private final String step;
    private final String method;
    private final boolean authenticated;

    Endpoint(String step, String method, boolean authenticated) {
        this.step = step;
        this.method = method;
        this.authenticated = authenticated;
    }

    public String step() {
        return step;
    }

    public String method() {
        return method;
    }

    public boolean authenticated() {
        return authenticated;
    }

    /** True when the call carries an Idempotency-Key. */
    public boolean keyed() {
        return this == PAY || this == PAY_AGAIN || this == DEPOSIT || this == REFUND || this == AGAIN_LATER;
    }

    /** True when the answer names a customer or an account that was made. */
    public boolean makesSomething() {
        return this == SIGN_UP || this == SIGN_UP_AGAIN || this == OPEN_ACCOUNT;
    }

    /** True when the call tries a token that must not be accepted. */
    public boolean withOldToken() {
        return this == OLD_TOKEN || this == OLD_TOKEN_LATER;
    }

    public boolean hasBody() {
        return method.equals("POST");
    }
}
