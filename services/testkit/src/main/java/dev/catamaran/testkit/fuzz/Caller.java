package dev.catamaran.testkit.fuzz;

import java.util.Map;

/** Who sends the requests. */
@FunctionalInterface
public interface Caller {

    /**
     * What proves it.
     *
     * @param call for example {@code POST /api/payments}
     */
    Map<String, String> headers(String call);
}
