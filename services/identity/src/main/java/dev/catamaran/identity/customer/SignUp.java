package dev.catamaran.identity.customer;

import dev.catamaran.identity.password.Guesses;
import dev.catamaran.identity.password.Passwords;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Makes a customer. It needs no key to be repeatable: whoever signs up again with the same address, name and password, and no
 * other home, gets the customer that is there. They know the password, so they learn and gain nothing that a login would not
 * give; and a client whose answer was lost may simply ask again.
 */
@ApplicationScoped
class SignUp {

    private static final Logger LOG = Logger.getLogger(SignUp.class);

    private final CustomerStore customers;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Homes homes;
    private final RegionConfig place;

    SignUp(CustomerStore customers, Passwords passwords, Guesses guesses, Homes homes, RegionConfig place) {
        this.customers = customers;
        this.passwords = passwords;
        this.guesses = guesses;
        this.homes = homes;
        this.place = place;
    }

    /**
     * @param proposedHome of the gateway, null when it has none
     * @param from where it comes from, as far as a gateway says
     */
    SignedUp of(SignUpRequest request, String proposedHome, Optional<String> from) {
        return passwords.admit(() -> admitted(request, proposedHome, from));
    }

    private SignedUp admitted(SignUpRequest request, String proposedHome, Optional<String> from) {
        String home = homes.choose(request.home(), proposedHome);
        List<Customer> present = customers.beforeSignUp(EmailAddress.of(request.email()), home);
        if (!present.isEmpty()) {
            return repeated(request, from, present);
        }
        Customer added = draft(request, home);
        present = customers.add(added);
        if (!present.contains(added)) {
            return repeated(request, from, present);
        }
        LOG.infof("event=signed-up customer=%s home=%s", added.id, added.home);
        return new SignedUp(added, false);
    }

    /** The oldest that this sign-up can have made. Whoever wants to guess a password may ask here as well as at the log-in. */
    private SignedUp repeated(SignUpRequest request, Optional<String> from, List<Customer> present) {
        return guesses.guess(request.email(), from, () -> made(request, present)).stream()
                .findFirst()
                .map(customer -> new SignedUp(customer, true))
                .orElseThrow(
                        () -> new ProblemException(Problem.EMAIL_TAKEN, "Log in, or sign up with another address"));
    }

    private List<Customer> made(SignUpRequest request, List<Customer> present) {
        return present.stream()
                .filter(customer -> passwords.match(request.password(), Optional.of(customer.passwordHash)))
                .filter(customer -> customer.name.equals(request.name().strip()))
                .filter(customer -> request.home() == null || customer.home.equals(request.home()))
                .toList();
    }

    private Customer draft(SignUpRequest request, String home) {
        Customer customer = new Customer();
        customer.id = Ids.next();
        customer.email = EmailAddress.of(request.email());
        customer.passwordHash = passwords.hash(request.password());
        customer.name = request.name().strip();
        customer.home = home;
        customer.region = place.region();
        customer.createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return customer;
    }
}
