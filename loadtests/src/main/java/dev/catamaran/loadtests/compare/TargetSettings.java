package dev.catamaran.loadtests.compare;

import dev.catamaran.loadtests.settings.Given;
import dev.catamaran.loadtests.systems.Step;
import dev.catamaran.loadtests.systems.Target;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deployed regions instead of the lab.
 *
 * <table>
 * <caption>Properties</caption>
 * <tr><td>target</td><td>gateway of eu, gateway of us</td></tr>
 * <tr><td>controllers</td><td>of eu, of us: for the parts of the recovery time, the write pause and the replication
 *     lag</td></tr>
 * <tr><td>databases</td><td>JDBC URL of eu, of us: for the audit and the payments that were lost</td></tr>
 * <tr><td>before, kill, heal, failback, scale</td><td>a command for each step; a step without one is not
 *     measured</td></tr>
 * </table>
 */
final class TargetSettings {
    private static final String GATEWAYS = "target";
    private static final String CONTROLLERS = "controllers";
    private static final String DATABASES = "databases";

    private TargetSettings() {}

    /** Null when no target was given. */
    static Target fromSystemProperties(List<String> regions) {
        Map<Step, String> commands = commands();
        if (Given.text(GATEWAYS, "").isEmpty()) {
            refuseWithoutTarget(commands);
            return null;
        }
        return new Target(
                byRegion(GATEWAYS, "https?://.+", regions),
                byRegion(CONTROLLERS, "https?://.+", regions),
                byRegion(DATABASES, "jdbc:postgresql:.+", regions),
                commands);
    }

    private static Map<Step, String> commands() {
        Map<Step, String> commands = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            String command = Given.text(step.text(), "");
            if (!command.isEmpty()) {
                commands.put(step, command);
            }
        }
        return commands;
    }

    private static void refuseWithoutTarget(Map<Step, String> commands) {
        if (!commands.isEmpty()
                || !Given.text(CONTROLLERS, "").isEmpty()
                || !Given.text(DATABASES, "").isEmpty()) {
            throw new IllegalArgumentException("commands, -Dcontrollers and -Ddatabases are for deployed regions: say"
                    + " -Dtarget=<gateway eu>,<gateway us>");
        }
    }

    private static Map<String, String> byRegion(String name, String pattern, List<String> regions) {
        List<String> values = Given.list(name, "");
        Map<String, String> byRegion = new TreeMap<>();
        if (values.isEmpty()) {
            return byRegion;
        }
        if (values.size() != regions.size() || !values.stream().allMatch(value -> value.matches(pattern))) {
            // the values may hold a password, so they are not repeated here
            throw new IllegalArgumentException("-D" + name + " is a URL for each of " + String.join(",", regions)
                    + ", in this order, separated by a comma, each like " + pattern);
        }
        for (int i = 0; i < regions.size(); i++) {
            byRegion.put(regions.get(i), values.get(i).replaceAll("/+$", ""));
        }
        return byRegion;
    }
}
