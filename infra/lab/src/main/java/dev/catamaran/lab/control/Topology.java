package dev.catamaran.lab.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.catamaran.lab.LabSettings;
import dev.catamaran.lab.link.Entry;
import dev.catamaran.lab.process.Service;
import dev.catamaran.lab.region.Pair;
import dev.catamaran.lab.region.Region;
import java.util.List;

/** What runs where, as JSON: {@code GET /lab} and the file {@code lab.json}. */
public final class Topology {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LabSettings settings;
    private final Pair regions;
    private final Service witness;
    private final List<Entry> entries;

    public Topology(LabSettings settings, Pair regions, Service witness, List<Entry> entries) {
        this.settings = settings;
        this.regions = regions;
        this.witness = witness;
        this.entries = entries;
    }

    /** @param control base URL of the control API */
    public byte[] json(String control) {
        ObjectNode lab = JSON.createObjectNode();
        lab.put("mode", settings.mode())
                .put("replication", settings.replication())
                .put("control", control);
        ObjectNode ways = lab.putObject("entries");
        entries.forEach(entry -> ways.put(entry.geography(), entry.url()));
        ObjectNode both = lab.putObject("regions");
        regions.both().forEach(region -> describe(region, both.putObject(region.name())));
        lab.putObject("witness").put("controller", witness.url()).put("pid", witness.pid());
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(lab);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values", impossible);
        }
    }

    private static void describe(Region region, ObjectNode node) {
        node.put("gateway", region.gateway().url());
        node.put("controller", region.controller().url());
        node.put("database", region.postgres().url());
        node.put("redis", region.redis().url());
        node.put("alive", region.isAlive());
        ArrayNode processes = node.putArray("processes");
        server(
                processes,
                "postgres",
                region.postgres().isAlive() ? region.postgres().pid() : -1,
                region.postgres().port());
        server(
                processes,
                "redis",
                region.redis().isAlive() ? region.redis().pid() : -1,
                region.redis().port());
        for (Service service : region.services()) {
            server(processes, service.name(), service.pid(), service.port())
                    .put("management", service.managementPort());
        }
    }

    private static ObjectNode server(ArrayNode processes, String name, long pid, int port) {
        return processes.addObject().put("name", name).put("pid", pid).put("port", port);
    }
}
