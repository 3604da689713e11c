package dev.catamaran.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What this machine is, as far as the choice of a binary and of a way to start it needs to know. */
final class Machine {

    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String ARCH = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Machine() {}

    static boolean isLinux() {
        return OS.startsWith("linux");
    }

    static boolean isMac() {
        return OS.startsWith("mac");
    }

    static boolean isArm() {
        return ARCH.equals("aarch64") || ARCH.equals("arm64");
    }

    static void requireSupported() {
        boolean known = isArm() || ARCH.equals("amd64") || ARCH.equals("x86_64");
        if (!known || !(isLinux() || isMac())) {
            throw new IllegalStateException("no embedded servers for " + OS + " on " + ARCH + "; use compose instead");
        }
    }

    static boolean isRoot() {
        return user() == 0;
    }

    /** Java says "?" where the system has no entry for this user. */
    static boolean userHasAName() {
        return !System.getProperty("user.name").equals("?");
    }

    /** The caller's home; where Java does not know it, what the environment says. */
    static Path home() {
        return home(System.getProperty("user.home"), System.getenv());
    }

    static Path home(String knownToJava, Map<String, String> environment) {
        Path known = Path.of(knownToJava);
        return known.isAbsolute() ? known : Path.of(environment.getOrDefault("HOME", "/"));
    }

    static long user() {
        return new UnixSystem().getUid();
    }

    static boolean has(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .anyMatch(Files::isExecutable);
    }
}
