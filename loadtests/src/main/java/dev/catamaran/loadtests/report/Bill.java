package dev.catamaran.loadtests.report;

import java.util.List;

/**
 * The monthly list price of one way to run both regions, in US dollars.
 *
 * @param variant mode, and the kind of standby
 */
record Bill(String variant, List<Item> items) {

    /**
     * @param quantity a month, in the unit
     * @param unitPrice US dollars for one unit
     */
    record Item(String region, String tier, String what, double quantity, String unit, double unitPrice) {
        double price() {
            return quantity * unitPrice;
        }
    }

    double total() {
        return items.stream().mapToDouble(Item::price).sum();
    }

    double ofTier(String tier) {
        return items.stream()
                .filter(item -> item.tier().equals(tier))
                .mapToDouble(Item::price)
                .sum();
    }
}
