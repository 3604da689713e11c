package dev.catamaran.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * Which servers a test gets: {@code -Dcatamaran.test.servers=embedded}, {@code containers}, or {@code auto}, the default:
 * containers where a Docker engine answers.
 */
enum ServerKind {
    EMBEDDED,
    CONTAINERS;

    private static final String PROPERTY = "catamaran.test.servers";
    private static final Path SOCKET = Path.of("/var/run/docker.sock");

    /** @throws IllegalArgumentException for any other word */
    static ServerKind chosen() {
        String word = System.getProperty(PROPERTY, "auto");
        if (word.equals("auto")) {
            return dockerIsThere() ? CONTAINERS : EMBEDDED;
        }
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Nobody waits for an engine of which there is no sign. */
    private static boolean dockerIsThere() {
        boolean sign = System.getenv("DOCKER_HOST") != null || Files.isWritable(SOCKET);
        return sign && DockerClientFactory.instance().isDockerAvailable();
    }
}
