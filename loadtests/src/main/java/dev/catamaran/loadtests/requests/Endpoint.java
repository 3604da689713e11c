package dev.catamaran.loadtests.requests;

/** The calls of the public API that customers make. */
public enum Endpoint {
    SIGN_UP("sign up", "POST", false, false),
    LOG_IN("log in", "POST", false, true),
    LOG_OUT("log out", "DELETE", true, true),
    WHO_AM_I("who am I", "GET", true, true),
    OPEN_ACCOUNT("open account", "POST", true, false),
    DEPOSIT("deposit", "POST", true, true),
    PAY("pay", "POST", true, true),
    /** The same payment with the same key after it was acknowledged: must answer with the same payment. */
    PAY_AGAIN("pay again", "POST", true, true),
    READ_ACCOUNT("read account", "GET", true, true),
    READ_STATEMENT("read statement", "GET", true, true);

    private final String step;
    private final String method;
    private final boolean authenticated;
    private final boolean repeatable;

    Endpoint(String step, String method, boolean authenticated, boolean repeatable) {
        this.step = step;
        this.method = method;
        this.authenticated = authenticated;
        this.repeatable = repeatable;
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

    /** True when sending it twice does it once: reads, and writes with an Idempotency-Key. */
    public boolean repeatable() {
        return repeatable;
    }

    /** True when the call carries an Idempotency-Key. */
    public boolean keyed() {
        return this == PAY || this == PAY_AGAIN || this == DEPOSIT;
    }

    public boolean hasBody() {
        return method.equals("POST");
    }
}
