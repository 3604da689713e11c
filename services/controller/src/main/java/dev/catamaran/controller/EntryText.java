package dev.catamaran.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.catamaran.controller.lease.LeaseEntry;

/** A lease's entry as the register keeps it: JSON. */
final class EntryText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryText() {}

    static String write(LeaseEntry entry) {
        try {
            return JSON.writeValueAsString(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static LeaseEntry read(String text) {
        try {
            return JSON.readValue(text, LeaseEntry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the register holds something that is no lease: " + text, e);
        }
    }
}
