package dev.catamaran.identity.customer;

import dev.catamaran.identity.password.Passwords;
import dev.catamaran.platform.Ids;
import dev.catamaran.platform.RegionConfig;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final Homes homes;
    private final RegionConfig place;

    SignUp(CustomerStore customers, Passwords passwords, Homes homes, RegionConfig place) {
        this.customers = customers;
        this.passwords = passwords;
        this.homes = homes;
        this.place = place;
    }

    /** @param proposedHome of the gateway, null when it has none */
    SignedUp of(SignUpRequest request, String proposedHome) {
        String home = homes.choose(request.home(), proposedHome);
        Optional<Customer> first = customers.beforeSignUp(EmailAddress.of(request.email()), home);
        if (first.isPresent()) {
            return repeated(request, first.get());
        }
        Customer added = draft(request, home);
        Customer present = customers.add(added);
        if (!present.id.equals(added.id)) {
            return repeated(request, present);
        }
        LOG.infof("event=signed-up customer=%s home=%s", present.id, present.home);
        return new SignedUp(present, false);
    }

    private SignedUp repeated(SignUpRequest request, Customer present) {
        boolean same = present.name.equals(request.name().strip())
                && (request.home() == null || present.home.equals(request.home()));
        if (passwords.match(request.password(), Optional.of(present.passwordHash)) && same) {
            return new SignedUp(present, true);
        }
        throw new ProblemException(Problem.EMAIL_TAKEN, "Log in, or sign up with another address");
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
