package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.identity.customer.CustomerStore;
import dev.catamaran.identity.password.Passwords;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.platform.session.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Begins and ends sessions. Only reads the database, so a region whose copy is a standby can log in customers. */
@ApplicationScoped
class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final CustomerStore customers;
    private final Passwords passwords;
    private final SessionStore store;
    private final Tokens tokens;

    Sessions(CustomerStore customers, Passwords passwords, SessionStore store, Tokens tokens) {
        this.customers = customers;
        this.passwords = passwords;
        this.store = store;
        this.tokens = tokens;
    }

    /** One refusal for an unknown address and for a wrong password, in the same time. */
    Login begin(LoginRequest request) {
        Optional<Customer> customer = customers.withEmail(request.email());
        if (!passwords.match(request.password(), customer.map(known -> known.passwordHash))) {
            LOG.info("event=login-refused");
            throw new ProblemException(Problem.UNAUTHENTICATED, "The address or the password is wrong");
        }
        SessionToken token = tokens.issue(customer.orElseThrow());
        store.put(token);
        LOG.infof("event=logged-in customer=%s", token.customerId());
        return new Login(token, customer.orElseThrow());
    }

    void end(String sessionId, Instant expiresAt) {
        store.revoke(sessionId, expiresAt);
        LOG.info("event=logged-out");
    }
}
