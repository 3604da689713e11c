package dev.catamaran.loadtests.journeys;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.stopLoadGeneratorIf;

import dev.catamaran.loadtests.requests.Endpoint;
import dev.catamaran.loadtests.requests.Exchange;
import dev.catamaran.loadtests.requests.Wanted;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The journeys: setting a customer up, a shopping visit, and a visit on another device. */
final class Journeys {
    private static final int SET_UP_TRIES = 4;
    private static final long FIRST_DEPOSIT = 1_000_000;
    private static final long TOP_UP = 5_000;
    private static final long DEAREST = 900;

    private final Exchange exchange;
    private final Customers customers;
    private final Map<String, String> entries;

    Journeys(Exchange exchange, Customers customers, Map<String, String> entries) {
        this.exchange = exchange;
        this.customers = customers;
        this.entries = entries;
    }

    /** Sign up, log in, open an account, deposit; somebody else tries in the place of whoever fails, a few times. */
    ScenarioBuilder setUp() {
        ChainBuilder steps = exec(session -> begin(session, customers.nextToSetUp()))
                .exec(exchange.send(
                        Endpoint.SIGN_UP, session -> visit(session).who().signUp()))
                .exec(onward(exchange.logIn()))
                .exec(onward(openAccount()))
                .exec(doIf(session -> lastWentWell(session)
                                && Customers.pays(visit(session).who()))
                        .then(deposit(FIRST_DEPOSIT)))
                .exec(this::finish);
        return scenario("set-up")
                .repeat(SET_UP_TRIES)
                .on(doIf(session -> visit(session) == null || !visit(session).ready())
                        .then(steps));
    }

    private Session finish(Session session) {
        if (lastWentWell(session)) {
            visit(session).makeReady();
            customers.ready(visit(session).who());
        } else {
            customers.replace(visit(session).who());
        }
        return session;
    }

    private Session begin(Session session, Customer customer) {
        return Exchange.as(session, Visit.onMainDevice("set-up", entries.get(customer.home()), customer));
    }

    private ChainBuilder openAccount() {
        return exchange.send(
                        Endpoint.OPEN_ACCOUNT,
                        session -> Wanted.openAccount(visit(session).who().name()))
                .exec(session -> {
                    String id = Exchange.effort(session).body().path("id").asText(null);
                    visit(session).who().account(id);
                    return session;
                });
    }

    /** Ends the run when too few customers could be set up, else says on standard output that the visits begin. */
    ScenarioBuilder everybodyReady() {
        return scenario("everybody ready")
                .exec(session -> {
                    System.out.println(customers.readyCount() + " of " + customers.planned() + " customers are set up");
                    return session;
                })
                .exec(stopLoadGeneratorIf(
                        session -> "too few customers could be set up",
                        session -> customers.readyCount() < 0.9 * customers.planned()))
                .exec(session -> {
                    System.out.println(Load.VISITS_BEGIN + System.currentTimeMillis());
                    return session;
                });
    }

    /** Pays; sometimes looks at the account and its statement, pays again with the same key, tops up. */
    ScenarioBuilder shopping(String geography) {
        String name = "shopping";
        return scenario(name + " " + geography)
                .exec(session -> Exchange.as(
                        session, Visit.onMainDevice(name, entries.get(geography), customers.anyPayer(geography))))
                .exec(exchange.send(Endpoint.PAY, session -> pay(visit(session))))
                .exec(sometimes(0.02, onward(payAgain())))
                .exec(sometimes(0.5, read(Endpoint.READ_ACCOUNT)))
                .exec(sometimes(0.3, read(Endpoint.READ_STATEMENT)))
                .exec(sometimes(0.05, deposit(TOP_UP)));
    }

    /** Logs in with a session of its own, looks who they are, and logs out again. */
    ScenarioBuilder otherDevice(String geography) {
        String name = "other device";
        return scenario(name + " " + geography)
                .exec(session -> Exchange.as(
                        session, Visit.onOtherDevice(name, entries.get(geography), customers.anyPayer(geography))))
                .exec(exchange.logIn())
                .exec(onward(exchange.send(Endpoint.WHO_AM_I, session -> Wanted.whoAmI())))
                .exec(onward(exchange.send(Endpoint.LOG_OUT, session -> Wanted.logOut())));
    }

    private Wanted pay(Visit visit) {
        long amount = 1 + ThreadLocalRandom.current().nextLong(DEAREST);
        return Wanted.pay(visit.who().account(), customers.anyPayee(visit.who()).account(), amount);
    }

    private ChainBuilder payAgain() {
        return exchange.send(
                Endpoint.PAY_AGAIN, session -> Exchange.effort(session).wanted());
    }

    private ChainBuilder read(Endpoint endpoint) {
        return exchange.send(endpoint, session -> {
            String account = visit(session).who().account();
            return endpoint == Endpoint.READ_ACCOUNT ? Wanted.readAccount(account) : Wanted.readStatement(account);
        });
    }

    private ChainBuilder deposit(long amount) {
        return exchange.send(
                Endpoint.DEPOSIT, session -> Wanted.deposit(visit(session).who().account(), amount));
    }

    private static ChainBuilder onward(ChainBuilder next) {
        return doIf(Journeys::lastWentWell).then(next);
    }

    private static ChainBuilder sometimes(double share, ChainBuilder chain) {
        return doIf(session -> ThreadLocalRandom.current().nextDouble() < share).then(chain);
    }

    private static boolean lastWentWell(Session session) {
        return Exchange.effort(session).acknowledged();
    }

    private static Visit visit(Session session) {
        return (Visit) Exchange.caller(session);
    }
}
