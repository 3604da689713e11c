package dev.catamaran.identity.password;

import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.problem.ProblemException;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts the wrong passwords of an account and of an address in this region's Redis. A try counts before its password is compared,
 * and no longer when that was right: so many at once are not one. Without Redis nobody is refused; the time of a comparison and the
 * gateway's rates still bound what can be tried.
 */
@ApplicationScoped
public class Guesses {

    private static final Logger LOG = Logger.getLogger(Guesses.class);
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Redis redis;
    private final GuessConfig config;

    Guesses(Redis redis, GuessConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /**
     * Compares, unless there were too many wrong passwords. One that could not be compared is none of them.
     *
     * @param account its e-mail address, in any case
     * @param address where the try comes from; empty where no gateway says
     * @param comparison finds whom the password belongs to
     * @throws ProblemException where there were too many
     */
    public <T> List<T> guess(String account, Optional<String> address, Supplier<List<T>> comparison) {
        List<String> counted = begin(account, address);
        boolean wrong = false;
        try {
            List<T> matching = comparison.get();
            wrong = matching.isEmpty();
            return matching;
        } finally {
            if (!wrong) {
                takeBack(counted);
            }
        }
    }

    /** What was counted, as long as Redis took it. */
    private List<String> begin(String account, Optional<String> address) {
        List<String> counted = new ArrayList<>();
        for (Map.Entry<String, Integer> limit : limits(account, address).entrySet()) {
            Response count = add(limit.getKey(), 1);
            if (count == null) {
                break;
            }
            if (count.get(1).toInteger() > limit.getValue()) {
                int seconds = Math.max(1, count.get(2).toInteger());
                throw ProblemException.retryLater(Problem.RATE_LIMITED, "Too many wrong passwords", seconds);
            }
            counted.add(limit.getKey());
        }
        return counted;
    }

    /** Not as long as Redis would take for each. */
    private void takeBack(List<String> counted) {
        for (String key : counted) {
            if (add(key, -1) == null) {
                return;
            }
        }
    }

    /** The address first: one that has used up its tries makes no more keys. Redis is no place for addresses of people. */
    private Map<String, Integer> limits(String account, Optional<String> address) {
        String who = Pseudonym.of(account);
        Map<String, Integer> limits = new LinkedHashMap<>();
        address.ifPresent(from -> {
            limits.put("guesses:from:" + from, config.address());
            limits.put("guesses:of:" + who + ":from:" + from, config.accountFromAddress());
        });
        limits.put("guesses:of:" + who, config.account());
        return limits;
    }

    /** What the three commands said; null where Redis does not take them. */
    private Response add(String key, int more) {
        Request begin = Request.cmd(Command.SET).arg(key).arg(0);
        begin.arg("EX").arg(config.window().toSeconds()).arg("NX");
        List<Request> commands = List.of(
                Request.cmd(Command.MULTI),
                begin,
                Request.cmd(Command.INCRBY).arg(key).arg(more),
                Request.cmd(Command.TTL).arg(key),
                Request.cmd(Command.EXEC));
        try {
            List<Response> said = redis.batch(commands).await().atMost(PATIENCE);
            return said.get(said.size() - 1);
        } catch (RuntimeException away) {
            LOG.warnf("guesses are not counted now: %s", away.getClass().getSimpleName());
            return null;
        }
    }
}
