package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.console.ConsoleState.Link;
import dev.catamaran.console.ConsoleState.RunningProcess;
import dev.catamaran.console.Surroundings;
import dev.catamaran.lab.load.Load;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Zones;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a lab knows of its regions beyond what these say themselves. */
final class SeenByLab implements Surroundings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Predicate<String> HEALS =
            Pattern.compile("(start|resume|heal|free)-.*|rejoin-region").asMatchPredicate();
    private static final Predicate<String> STRIKES =
            Pattern.compile("(kill|pause|isolate|fill)-.*|(cut|slow)-link").asMatchPredicate();
    private static final Predicate<String> CHANGES =
            Pattern.compile("scale|replication").asMatchPredicate();

    private final TwoRegions all;
    private final Events events;
    private final Load load;

    SeenByLab(TwoRegions all, Events events, Load load) {
        this.all = all;
        this.events = events;
        this.load = load;
    }

    @Override
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(link("eu", "us"));
        for (String region : Zones.REGIONS) {
            links.add(link(region, Zones.WITNESS));
            links.add(link(Zones.customers(region), region));
        }
        return links;
    }

    private Link link(String from, String to) {
        String there = all.wan().state(from, to);
        String back = all.wan().state(to, from);
        boolean oneWay = there.equals("cut") != back.equals("cut");
        String state = oneWay ? "cut-one-way" : there;
        return new Link(from, to, state, all.wan().delayMillis(from, to));
    }

    @Override
    public Map<String, List<RunningProcess>> processes() {
        Map<String, List<RunningProcess>> byZone = new TreeMap<>();
        for (Region region : all.regions()) {
            byZone.put(
                    region.name(),
                    region.processes().stream()
                            .map(process -> new RunningProcess(process.name(), process.pid()))
                            .toList());
        }
        return byZone;
    }

    @Override
    public boolean isDead(String zone) {
        return zone.equals(Zones.WITNESS)
                ? !all.witness().isAlive()
                : !all.region(zone).isAlive();
    }

    @Override
    public List<Deed> deeds() {
        return events.all().stream().map(SeenByLab::deed).toList();
    }

    static Deed deed(Events.Event event) {
        JsonNode request = JSON.valueToTree(event.request());
        String what = event.fault();
        String kind = kind(what);
        String region = request.path("region").asText(null);
        return new Deed(event.at(), kind, text(what, request), kind.equals("fault") ? region : null);
    }

    private static String kind(String what) {
        if (STRIKES.test(what)) {
            return "fault";
        }
        return HEALS.test(what) ? "healed" : CHANGES.test(what) ? "change" : "rejoin";
    }

    /** {@code kill process: eu, postgres}. Lists are told by their length: late payments may be many. */
    private static String text(String what, JsonNode request) {
        String values = StreamSupport.stream(request.spliterator(), false)
                .map(SeenByLab::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
        return what.replace('-', ' ') + (values.isEmpty() ? "" : ": " + values);
    }

    private static String word(JsonNode value) {
        if (value.isArray()) {
            return value.size() + " named";
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + " " + word(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value.isBoolean() ? (value.asBoolean() ? "one way" : "") : value.asText();
    }

    @Override
    public dev.catamaran.console.ConsoleState.Load load() {
        return load.view();
    }

    @Override
    public OptionalLong firstPaid(String home, String notBy, long since) {
        return load.firstPaid(home, notBy, since);
    }
}
