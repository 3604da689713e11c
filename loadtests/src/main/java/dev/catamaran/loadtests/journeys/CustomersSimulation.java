package dev.catamaran.loadtests.journeys;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.rampUsersPerSec;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.catamaran.loadtests.requests.Exchange;
import io.gatling.javaapi.core.OpenInjectionStep;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sets everybody up first; then visits begin, after a ramp, at a constant rate from each geography, whatever the answers (open model). */
public final class CustomersSimulation extends Simulation {
    private static final int SET_UPS_PER_SECOND = 5;
    private static final double OTHER_DEVICE_SHARE = 0.03;

    public CustomersSimulation() {
        LoadRun run = LoadRun.current();
        LoadPlan plan = run.plan();
        Journeys journeys = new Journeys(new Exchange(run.journal()), run.customers(), plan.entries());
        int planned = run.customers().planned();
        PopulationBuilder setUp =
                journeys.setUp().injectOpen(rampUsers(planned).during(atLeastASecond(planned / SET_UPS_PER_SECOND)));
        PopulationBuilder ready = journeys.everybodyReady().injectOpen(atOnceUsers(1));
        setUp(setUp.andThen(ready.andThen(visits(journeys, plan))))
                .protocols(http.disableCaching().disableFollowRedirect().disableWarmUp());
    }

    private static Duration atLeastASecond(int seconds) {
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private static List<PopulationBuilder> visits(Journeys journeys, LoadPlan plan) {
        List<PopulationBuilder> visits = new ArrayList<>();
        double rate = plan.visitsPerSecondAndGeography();
        for (String geography : plan.geographies()) {
            visits.add(journeys.shopping(geography).injectOpen(steps(plan, rate)));
            visits.add(journeys.otherDevice(geography).injectOpen(steps(plan, rate * OTHER_DEVICE_SHARE)));
        }
        return visits;
    }

    private static OpenInjectionStep[] steps(LoadPlan plan, double rate) {
        Duration constant = Duration.ofSeconds(plan.seconds() - plan.rampSeconds());
        OpenInjectionStep steadily = constantUsersPerSec(rate).during(constant).randomized();
        if (plan.rampSeconds() == 0) {
            return new OpenInjectionStep[] {steadily};
        }
        Duration ramp = Duration.ofSeconds(plan.rampSeconds());
        OpenInjectionStep growing =
                rampUsersPerSec(rate / 10).to(rate).during(ramp).randomized();
        return new OpenInjectionStep[] {growing, steadily};
    }
}
