package dev.catamaran.loadtests.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each mode creates and costs a month, as a page for people: {@code docs/prices.md}, never edited by hand. */
final class PricePage {
    private static final String HEAD = """
            # What each mode creates and costs

            Written from [sizes.json](../terraform/sizes.json), the sizes that Terraform runs, and [prices.json](../terraform/prices.json), the same table that
            the report uses. Do not edit this page: edit those, then `./mvnw -pl loadtests -am test -Dtest=PricePageTest -Dpages=true -Dsurefire.failIfNoSpecifiedTests=false`.

            Created too, in both modes, and free or nearly so at this size: networks and their peering, roles, alarms, experiment templates, DNS records, image
            registries, state buckets, the quorum's table. Not in the table: backups beyond the free share, WAF requests, support, taxes.

            """;

    private final PriceTable prices;

    PricePage(PriceTable prices) {
        this.prices = prices;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD).append(prices.note()).append("\n\n");
        List<Bill> bills = prices.bills();
        totals(text, bills);
        bills.forEach(bill -> items(text, bill));
        sources(text);
        return text.toString();
    }

    private static void totals(StringBuilder text, List<Bill> bills) {
        text.append("| | US dollars a month |\n| --- | ---: |\n");
        bills.forEach(bill -> text.append("| ")
                .append(bill.variant())
                .append(" | ")
                .append(dollars(bill.total()))
                .append(" |\n"));
    }

    /** Region by region, so that a standby is seen beside the region that works. */
    private static void items(StringBuilder text, Bill bill) {
        Map<String, List<Bill.Item>> byRegion = bill.items().stream()
                .collect(Collectors.groupingBy(Bill.Item::region, LinkedHashMap::new, Collectors.toList()));
        text.append("\n## ").append(capital(bill.variant())).append("\n");
        byRegion.forEach((region, items) -> {
            text.append("\n### ")
                    .append(region)
                    .append(", ")
                    .append(items.get(0).tier())
                    .append("\n\n");
            text.append("| what | a month | unit | price of one | US dollars |\n| --- | ---: | --- | ---: | ---: |\n");
            items.forEach(item -> text.append(row(item)));
            text.append("| **together** | | | | **")
                    .append(dollars(items.stream().mapToDouble(Bill.Item::price).sum()))
                    .append("** |\n");
        });
    }

    private static String row(Bill.Item item) {
        return "| " + item.what() + " | " + quantity(item.quantity()) + " | " + item.unit() + " | " + item.unitPrice()
                + " | " + String.format(Locale.ROOT, "%.2f", item.price()) + " |\n";
    }

    private void sources(StringBuilder text) {
        text.append("\n## Where the prices come from\n\n");
        prices.sources().forEach(source -> text.append("- ").append(source).append('\n'));
    }

    private static String quantity(double quantity) {
        return quantity == Math.rint(quantity)
                ? String.format(Locale.ROOT, "%,d", (long) quantity)
                : String.format(Locale.ROOT, "%,.1f", quantity);
    }

    private static String dollars(double amount) {
        return String.format(Locale.ROOT, "%,.0f", amount);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
