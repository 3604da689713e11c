package dev.catamaran.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Calls every operation of an API at random. Whatever is sent: no answer is a fault of ours, every refusal is a problem of the
 * catalogue, and a refusal changes nothing. {@code -Dfuzz=10000} sends so many requests, {@code -Dfuzz.seed} other ones.
 */
public final class Fuzz {

    private static final int REQUESTS = Integer.getInteger("fuzz", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int LOOK_EVERY = Integer.getInteger("fuzz.look", 50);
    private static final int ENOUGH_FAULTS = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI api;
    private final RandomText text;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private boolean open;

    private Fuzz(URI api, RandomText text) {
        this.api = api;
        this.text = text;
    }

    /** @param known values that mean something, by the name of a parameter or a field */
    public static Fuzz of(URI api, Map<String, List<String>> known) {
        return new Fuzz(api, new RandomText(new Random(SEED), known));
    }

    /**
     * Calls what a document has.
     *
     * @param document where the OpenAPI document is
     * @param under beginning of the paths that count: tests add some of their own
     */
    public Fuzz calling(URI document, String under) throws IOException {
        List<Operation> found =
                Operation.of(JSON.readTree(URI.create(document + "?format=json").toURL()), under);
        assertThat(found).as("calls of %s", document).isNotEmpty();
        operations.addAll(found);
        return this;
    }

    /** @param calls that are in no document, for example {@code GET /} */
    public Fuzz calling(String... calls) {
        Arrays.stream(calls).map(Operation::of).forEach(operations::add);
        return this;
    }

    /** Anybody reaches this API: it also gets what is no HTTP, and must not even be unavailable. */
    public Fuzz openToAll() {
        open = true;
        return this;
    }

    public void run(Caller caller, Supplier<String> state) throws InterruptedException {
        run(caller, state, () -> {});
    }

    /**
     * @param state whatever a refusal must leave as it is
     * @param look what else must hold, seen to again and again
     */
    public void run(Caller caller, Supplier<String> state, ThrowingCallable look) throws InterruptedException {
        System.out.println("fuzz: " + REQUESTS + " requests to " + api + ", -Dfuzz.seed=" + SEED);
        Requests requests = new Requests(operations, caller, text, open);
        Sender sender = new Sender(api, text);
        Judge judge = new Judge(open);
        String before = state.get();
        for (int number = 1; number <= REQUESTS && faults.size() < ENOUGH_FAULTS; number++) {
            Request request = requests.next();
            Exchange exchange = open && text.once(3) ? sender.damaged(request) : sender.whole(request);
            String unchanged = before;
            String after = state.get();
            note(number, exchange, () -> judge.check(exchange, unchanged, after));
            statuses.merge(exchange.answer().status(), 1, Integer::sum);
            before = after;
            if (number % LOOK_EVERY == 0) {
                note(number, exchange, look);
                before = state.get();
            }
        }
        System.out.println("fuzz: answers by status (0: closed, -1: none) " + statuses);
        assertThat(faults).as("faults").isEmpty();
    }

    private void note(int number, Exchange exchange, ThrowingCallable check) {
        try {
            check.call();
        } catch (Throwable fault) {
            String told = "request %d of seed %d: %s%n%s".formatted(number, SEED, fault.getMessage(), exchange);
            System.out.println("fuzz: " + told);
            faults.add(told);
        }
    }
}
