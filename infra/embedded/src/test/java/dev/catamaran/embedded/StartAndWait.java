package dev.catamaran.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that starts both servers from a thread that ends, prints their process numbers, and waits to be killed. */
final class StartAndWait {

    private StartAndWait() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Thread starter = new Thread(() -> start(folder));
        starter.start();
        starter.join();
        Thread.currentThread().join();
    }

    private static void start(Path folder) {
        try {
            PostgresServer postgres = PostgresServer.create(folder.resolve("postgres"));
            postgres.with("fsync", "off").start();
            RedisServer redis = RedisServer.create(folder.resolve("redis")).start();
            System.out.println(Stream.concat(postgres.processes().stream(), redis.processes().stream())
                    .map(process -> String.valueOf(process.pid()))
                    .collect(Collectors.joining(" ")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
