package dev.catamaran.testkit.architecture;

import java.util.Map;
import java.util.Set;

/**
 * One Maven module as its packages show it.
 *
 * @param root the package above all modules
 * @param name the module's own package below it
 */
record Module(String root, String name) {

    /** Which modules a module's code may use. Apps never depend on apps; the load tests speak HTTP and SQL only. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("postgres", Set.of()),
            Map.entry("console", Set.of()),
            Map.entry("embedded", Set.of("postgres")),
            Map.entry("identity", Set.of("platform")),
            Map.entry("payments", Set.of("platform")),
            Map.entry("statements", Set.of("platform")),
            Map.entry("gateway", Set.of("platform")),
            Map.entry("controller", Set.of("platform", "postgres", "console")),
            Map.entry("lab", Set.of("embedded", "postgres", "console")),
            Map.entry("loadtests", Set.of()));

    private static final Set<String> LIBRARIES = Set.of("platform", "postgres", "embedded", "console");
    private static final Set<String> SERVICES = Set.of("identity", "payments", "statements", "gateway", "controller");

    /** The module that a package belongs to, which must be one that the rules know. */
    static Module of(String packageName) {
        String[] words = packageName.split("\\.");
        Module module = new Module(words[0] + "." + words[1], words[2]);
        if (!MAY_USE.containsKey(module.name)) {
            throw new IllegalArgumentException("say in Module what this module may use: " + module.name);
        }
        return module;
    }

    String packageName() {
        return root + "." + name;
    }

    /** True for a package of the project that this module has no business with. */
    boolean mustNotUse(String otherPackage) {
        if (!otherPackage.startsWith(root + ".")) {
            return false;
        }
        String other = otherPackage.substring(root.length() + 1).split("\\.")[0];
        return !other.equals(name) && !MAY_USE.get(name).contains(other);
    }

    /** In a library, public classes are what it is for. */
    boolean isLibrary() {
        return LIBRARIES.contains(name);
    }

    /** Services log; the programs of the lab and of the load tests talk to a terminal. */
    boolean isService() {
        return SERVICES.contains(name);
    }
}
