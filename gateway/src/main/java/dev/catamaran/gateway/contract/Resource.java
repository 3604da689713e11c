package dev.catamaran.gateway.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A path of the contract and what can be done with it.
 *
 * @param allow the methods, as the {@code Allow} header lists them
 */
public record Resource(Map<String, Operation> operations, String allow) {

    static Resource of(List<Operation> operations) {
        Map<String, Operation> byMethod =
                operations.stream().collect(Collectors.toUnmodifiableMap(Operation::method, Function.identity()));
        return new Resource(byMethod, byMethod.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }

    /** The call, or null where the method is not offered. */
    public Operation operation(String method) {
        return operations.get(method);
    }
}
