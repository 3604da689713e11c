package dev.catamaran.identity.session;

import dev.catamaran.identity.customer.Customer;
import dev.catamaran.identity.customer.CustomerStore;
import dev.catamaran.identity.password.Guesses;
import dev.catamaran.identity.password.Passwords;
import dev.catamaran.identity.password.Pseudonym;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import dev.catamaran.platform.session.SessionToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Begins and ends sessions. A login only reads the database, so a region whose copy is a standby can log in customers. */
@ApplicationScoped
class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private final CustomerStore customers;
    private final Passwords passwords;
    private final Guesses guesses;
    private final SessionStore store;
    private final Tokens tokens;
    private final LogOuts logOuts;
    private final RegionConfig place;

    Sessions(
            CustomerStore customers,
            Passwords passwords,
            Guesses guesses,
            SessionStore store,
            Tokens tokens,
            LogOuts logOuts,
            RegionConfig place) {
        this.customers = customers;
        this.passwords = passwords;
        this.guesses = guesses;
        this.store = store;
        this.tokens = tokens;
        this.logOuts = logOuts;
        this.place = place;
    }

    /**
     * One refusal for an unknown address and for a wrong password, in the same time.
     *
     * @param from where it comes from, as far as a gateway says
     */
    Login begin(LoginRequest request, Optional<String> from) {
        return passwords.admit(() -> admitted(request, from));
    }

    private Login admitted(LoginRequest request, Optional<String> from) {
        List<Customer> person = guesses.guess(request.email(), from, () -> person(request));
        if (person.isEmpty()) {
            LOG.infof("event=login-refused account=%s from=%s", Pseudonym.of(request.email()), from.orElse("unknown"));
            throw new ProblemException(Problem.UNAUTHENTICATED, "The address or the password is wrong");
        }
        SessionToken token = tokens.issue(person);
        store.put(token);
        LOG.infof("event=logged-in customers=%s", token.customers());
        return new Login(token, person.get(0));
    }

    /**
     * Whom the address and the password stand for. Two where two regions each signed the same person up: the session speaks for
     * both, so the money of neither is out of reach. Another password is another person, whatever the address: nobody has shown
     * that it is theirs.
     */
    private List<Customer> person(LoginRequest request) {
        List<Customer> known = customers.withEmail(request.email());
        if (known.isEmpty()) {
            passwords.match(request.password(), Optional.empty());
        }
        return known.stream()
                .filter(customer -> passwords.match(request.password(), Optional.of(customer.passwordHash)))
                .sorted(Comparator.comparing(customer -> !customer.home.equals(request.home())))
                .toList();
    }

    /** Done when the database has it, as a payment is; Redis may hear of it later. */
    void end(String sessionId, Instant expiresAt) {
        LogOut made = new LogOut(sessionId, place.region(), expiresAt);
        logOuts.add(made);
        store.revoke(List.of(made));
        LOG.info("event=logged-out");
    }
}
