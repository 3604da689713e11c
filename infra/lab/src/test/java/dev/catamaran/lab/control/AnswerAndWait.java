package dev.catamaran.lab.control;

import java.util.Map;

/** A program that answers as the lab does, says where, and waits to be killed. */
final class AnswerAndWait {

    private AnswerAndWait() {}

    public static void main(String[] arguments) throws Exception {
        ControlServer server =
                ControlServer.listen(0, Map.of("GET /lab", body -> Map.of("mode", "active-active")), Map.of());
        System.out.println(server.url());
        Thread.currentThread().join();
    }
}
