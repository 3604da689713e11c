package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.drills.Phases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the comparison is asked to do, from system properties ({@code -Dname=value}).
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>modes</td><td>active-passive,active-active</td></tr>
 * <tr><td>replication</td><td>async, or sync</td></tr>
 * <tr><td>rate</td><td>payments per second over both geographies</td></tr>
 * <tr><td>customers, merchants</td><td>of each home</td></tr>
 * <tr><td>warmUp, steady, recovery, comeback</td><td>phases in seconds</td></tr>
 * <tr><td>region</td><td>the one to kill, eu</td></tr>
 * <tr><td>short</td><td>true for short phases: shows that everything works, measures little</td></tr>
 * <tr><td>home</td><td>project root; found above the current folder when not given</td></tr>
 * <tr><td>out</td><td>folder for report and logs, loadtests/target/compare</td></tr>
 * </table>
 */
record Settings(
        List<String> modes,
        String replication,
        double rate,
        int customers,
        int merchants,
        Phases phases,
        String region,
        Path home,
        Path out) {

    static Settings fromSystemProperties() {
        boolean brief = Boolean.getBoolean("short");
        Path home = projectRoot();
        Phases phases = new Phases(
                Integer.getInteger("warmUp", brief ? 15 : 60),
                Integer.getInteger("steady", brief ? 15 : 60),
                Integer.getInteger("recovery", brief ? 15 : 30),
                Integer.getInteger("comeback", brief ? 15 : 30));
        return new Settings(
                List.of(text("modes", "active-passive,active-active").split(",")),
                text("replication", "async"),
                Double.parseDouble(text("rate", brief ? "20" : "40")),
                Integer.getInteger("customers", brief ? 10 : 40),
                Integer.getInteger("merchants", 4),
                phases,
                text("region", "eu"),
                home,
                Path.of(text("out", home.resolve("loadtests/target/compare").toString()))
                        .toAbsolutePath());
    }

    /** An empty value is as good as none, so that a build may pass on what it was not given. */
    private static String text(String name, String otherwise) {
        String value = System.getProperty(name, "");
        return value.isBlank() ? otherwise : value;
    }

    private static Path projectRoot() {
        String given = System.getProperty("home", "");
        Path folder = Path.of(given).toAbsolutePath();
        while (given.isBlank() && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("start it inside the project, or say -Dhome=<project root>");
            }
        }
        return folder;
    }

    boolean mayLose() {
        return !replication.equals("sync");
    }
}
