package dev.catamaran.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.catamaran.lab.control.Refusal;
import dev.catamaran.lab.link.InFlight;
import dev.catamaran.lab.load.Load;
import dev.catamaran.lab.region.Backend;
import dev.catamaran.lab.region.Fleet;
import dev.catamaran.lab.region.Region;
import dev.catamaran.lab.region.Replication;
import dev.catamaran.lab.region.Scale;
import dev.catamaran.lab.region.Zones;

/** The body of a request, read with care: what is wrong is refused before anything is done. */
record Request(JsonNode body) {

    /** Longer than any link of this planet; a typing error is not a link. */
    private static final int LONGEST_MILLIS = 60_000;

    /** PostgreSQL cannot be made slower than that. */
    private static final int LONGEST_FSYNC_MILLIS = 100;

    /** A clock that is wrong by more is a wrong time zone. */
    private static final int LONGEST_STEP_MILLIS = 900_000;

    /** Payments a second of one instance: no laptop makes more. */
    private static final int HIGHEST_CAPACITY = 100_000;

    String region() {
        return text("region");
    }

    /** The witness has one process, its controller. */
    boolean isOfWitness() {
        boolean witness = region().equals(Zones.WITNESS);
        if (witness && !text("name").equals("controller")) {
            throw Refusal.invalid("the witness has no process named " + text("name"));
        }
        return witness;
    }

    String name(Region region) {
        String name = text("name");
        if (!region.has(name)) {
            throw Refusal.invalid(region.name() + " has no process named " + name);
        }
        return name;
    }

    String zone(String field) {
        String zone = text(field);
        if (!Zones.all().contains(zone)) {
            throw Refusal.invalid(field + " is one of " + Zones.all());
        }
        return zone;
    }

    String otherZone(String field, String first) {
        if (zone(field).equals(zone(first))) {
            throw Refusal.invalid(field + " and " + first + " are the same");
        }
        return zone(field);
    }

    /** False when it is not given. */
    boolean flag(String field) {
        JsonNode value = body.path(field);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw Refusal.invalid(field + " is true or false");
        }
        return value.asBoolean();
    }

    /** Bytes that are on their way are lost when it is not given. */
    InFlight inFlight() {
        try {
            return body.has("inFlight") ? InFlight.of(text("inFlight")) : InFlight.DROP;
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(unknown.getMessage());
        }
    }

    Backend backend() {
        try {
            return Backend.of(text("backend"));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(unknown.getMessage());
        }
    }

    int stepMillis() {
        return number("millis", -LONGEST_STEP_MILLIS, LONGEST_STEP_MILLIS);
    }

    int fsyncMillis() {
        return number("millis", 0, LONGEST_FSYNC_MILLIS);
    }

    int millis() {
        return number("millis", 0, LONGEST_MILLIS);
    }

    /** Payments a second of the load. */
    int perSecond() {
        return number("perSecond", 0, Load.MOST);
    }

    Replication replication() {
        try {
            return Replication.of(text("replication"));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(unknown.getMessage());
        }
    }

    /** Of the region's payments; without a capacity the instances keep the one they have. */
    Scale scale(Fleet fleet) {
        int payments = number("payments", 1, fleet.size());
        int capacity = body.has("capacity")
                ? number("capacity", 0, HIGHEST_CAPACITY)
                : fleet.scale().capacity();
        return new Scale(payments, capacity);
    }

    private int number(String field, int least, int most) {
        JsonNode number = body.path(field);
        if (!number.isInt() || number.asInt() < least || number.asInt() > most) {
            throw Refusal.invalid(field + " is a number from " + least + " to " + most);
        }
        return number.asInt();
    }

    private String text(String field) {
        if (!body.path(field).isTextual()) {
            throw Refusal.invalid(field + " is missing");
        }
        return body.path(field).asText();
    }
}
