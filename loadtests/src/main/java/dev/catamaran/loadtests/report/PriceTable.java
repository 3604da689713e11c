package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sizes that Terraform runs, multiplied with the prices of {@code terraform/prices.json}. */
public final class PriceTable {
    private static final String AURORA = "aurora-global";
    private static final double UNITS_OF_A_VCPU = 1024;

    private final JsonNode prices;
    private final JsonNode sizes;

    private PriceTable(JsonNode prices, JsonNode sizes) {
        this.prices = prices;
        this.sizes = sizes;
    }

    /**
     * Null when the project has no price table or no sizes.
     *
     * @param projectRoot the folder above {@code terraform}
     * @throws IOException when a file is there and cannot be read as JSON
     */
    public static PriceTable read(Path projectRoot) throws IOException {
        Path prices = projectRoot.resolve("terraform/prices.json");
        Path sizes = projectRoot.resolve("terraform/sizes.json");
        ObjectMapper json = new ObjectMapper();
        return Files.exists(prices) && Files.exists(sizes)
                ? new PriceTable(json.readTree(prices.toFile()), json.readTree(sizes.toFile()))
                : null;
    }

    String note() {
        return prices.path("note").asText();
    }

    /** Each priced item with its source and date. */
    List<String> sources() {
        List<String> found = new ArrayList<>();
        prices.path("prices")
                .fields()
                .forEachRemaining(price -> found.add(price.getKey() + ": "
                        + price.getValue().path("source").asText() + ", "
                        + price.getValue().path("date").asText()));
        return found;
    }

    /**
     * One for each variant, in the file's order.
     *
     * @throws IllegalStateException for a size without a price
     */
    List<Bill> bills() {
        List<Bill> bills = new ArrayList<>();
        prices.path("modes").fields().forEachRemaining(mode -> bills.add(bill(mode.getKey(), mode.getValue())));
        return bills;
    }

    private Bill bill(String variant, JsonNode mode) {
        List<Bill.Item> items = new ArrayList<>();
        for (int i = 0; i < mode.path("tiers").size(); i++) {
            String region = prices.path("regions").path(i).asText();
            String tier = mode.path("tiers").path(i).asText();
            tasks(items, region, tier);
            database(items, region, tier, mode.path("database").asText());
            sessions(items, region, tier, mode.path("sessions").asText());
            monthly(items, region, tier, prices.path("monthly"));
            if (mode.path("database").asText().equals(AURORA)) {
                monthly(items, region, tier, prices.path("monthlyWithAurora"));
            }
        }
        return new Bill(variant, items);
    }

    private void tasks(List<Bill.Item> items, String region, String tier) {
        sizes.path("tasks").fields().forEachRemaining(task -> {
            int count = known(
                            sizes.path("counts").path(tier).path(task.getKey()).path("min"))
                    .asInt();
            if (count > 0) {
                double vcpu = task.getValue().path("cpu").asDouble() / UNITS_OF_A_VCPU;
                double gigabytes = task.getValue().path("memory_mb").asDouble() / 1024;
                String name = count + " × " + task.getKey();
                add(items, region, tier, name + ", processors", "fargate-vcpu", count * vcpu * hours());
                add(items, region, tier, name + ", memory", "fargate-gb", count * gigabytes * hours());
            }
        });
    }

    private void database(List<Bill.Item> items, String region, String tier, String engine) {
        JsonNode size = known(sizes.path("database").path(engine).path(tier));
        String family = engine.equals(AURORA) ? "aurora." : "rds.";
        int copies = size.path("instances").asInt(size.path("multi_az").asBoolean() ? 2 : 1);
        String type = size.path("class").asText();
        add(items, region, tier, copies + " × " + type, family + type, copies * hours());
        if (size.path("storage_gb").asDouble() > 0) {
            add(
                    items,
                    region,
                    tier,
                    "database storage",
                    "rds.storage",
                    copies * size.path("storage_gb").asDouble());
        }
    }

    private void sessions(List<Bill.Item> items, String region, String tier, String kind) {
        JsonNode size = known(sizes.path("sessions").path(kind).path(tier));
        int nodes = size.path("nodes").asInt();
        String type = size.path("node").asText();
        add(items, region, tier, nodes + " × " + type, type, nodes * hours());
    }

    private void monthly(List<Bill.Item> items, String region, String tier, JsonNode quantities) {
        quantities.fields().forEachRemaining(entry -> {
            String what = entry.getKey() + " (" + entry.getValue().path("note").asText() + ")";
            add(
                    items,
                    region,
                    tier,
                    what,
                    entry.getKey(),
                    known(entry.getValue().path(tier)).asDouble());
        });
    }

    private void add(List<Bill.Item> items, String region, String tier, String what, String key, double quantity) {
        JsonNode price = prices.path("prices").path(key);
        if (!price.path(region).isNumber()) {
            throw new IllegalStateException("terraform/prices.json has no price of " + key + " in " + region);
        }
        items.add(new Bill.Item(
                region,
                tier,
                what,
                quantity,
                price.path("unit").asText(),
                price.path(region).asDouble()));
    }

    private static JsonNode known(JsonNode size) {
        if (size.isMissingNode()) {
            throw new IllegalStateException("terraform/sizes.json lacks a size that terraform/prices.json asks for");
        }
        return size;
    }

    private double hours() {
        return prices.path("hoursPerMonth").asDouble();
    }
}
