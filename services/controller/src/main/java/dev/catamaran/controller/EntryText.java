package dev.catamaran.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.controller.lease.GateRows;
import dev.catamaran.controller.lease.LeaseEntry;

/** What the register keeps of leases and of gate rows: JSON. */
final class EntryText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryText() {}

    /** @param entry a lease's entry, or gate rows */
    static String write(Record entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static LeaseEntry read(String text) {
        return read(text, LeaseEntry.class);
    }

    static GateRows readRows(String text) {
        return read(text, GateRows.class);
    }

    private static <R> R read(String text, Class<R> what) {
        try {
            return JSON.readValue(text, what);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the register holds something that is no " + what.getSimpleName() + ": " + text, e);
        }
    }
}
