package dev.catamaran.gateway.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the call that a method and a path mean. */
public final class Contract {

    private static final String ID = "{id}";
    private static final int LONGEST_ID = 64;
    private static final Map<String, Resource> RESOURCES = Arrays.stream(Operation.values())
            .collect(Collectors.groupingBy(
                    Operation::template, Collectors.collectingAndThen(Collectors.toList(), Resource::of)));

    private Contract() {}

    /** The resource of a path as it came over the wire, or null where the contract has none. */
    public static Resource resource(String path) {
        Resource fixed = path.indexOf('{') < 0 ? RESOURCES.get(path) : null;
        if (fixed != null || !path.startsWith("/api/")) {
            return fixed;
        }
        int start = path.indexOf('/', "/api/".length()) + 1;
        if (start == 0) {
            return null;
        }
        int slash = path.indexOf('/', start);
        int end = slash < 0 ? path.length() : slash;
        return isId(path, start, end) ? RESOURCES.get(path.substring(0, start) + ID + path.substring(end)) : null;
    }

    /** Letters, digits and hyphens only: an escape or a dot in an id never reaches a service. */
    private static boolean isId(String path, int start, int end) {
        if (end == start || end - start > LONGEST_ID) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && c != '-') {
                return false;
            }
        }
        return true;
    }
}
