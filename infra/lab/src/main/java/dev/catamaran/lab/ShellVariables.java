package dev.catamaran.lab;

import dev.catamaran.lab.region.Region;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lab's addresses, and the token of its orders, as {@code lab.env} has them: a line each, for the shell of somebody who follows a runbook. */
record ShellVariables(Map<String, String> all) {

    static ShellVariables of(TwoRegions lab, String control) {
        Map<String, String> all = new TreeMap<>();
        all.put("LAB", control);
        all.put("ORDERS_TOKEN", lab.orders().token());
        all.put("WITNESS_CONTROLLER", lab.witness().url());
        lab.entryUrls().forEach((geography, url) -> all.put(upper(geography), url));
        lab.regions().forEach(region -> add(all, region));
        lab.regions()
                .forEach(region -> all.put(
                        upper(region.name()) + "_QUORUM",
                        lab.quorumFolder(region.name()).toAbsolutePath().toString()));
        return new ShellVariables(all);
    }

    /** The superuser's address of the database, since lab databases trust whoever reaches them. */
    private static void add(Map<String, String> all, Region region) {
        String name = upper(region.name());
        String database = region.store().databaseUrl().replace("jdbc:postgresql://", "postgresql://postgres@");
        all.put(name + "_DATABASE", database);
        all.put(name + "_REDIS", region.store().redisUrl());
        region.services().forEach(service -> {
            all.put(name + "_" + upper(service.name()), service.url());
            all.put(name + "_" + upper(service.name()) + "_MANAGEMENT", service.managementUrl());
        });
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    String text() {
        return all.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
