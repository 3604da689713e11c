package dev.catamaran.lab;

import dev.catamaran.lab.link.Wan;

/** One-way delays in milliseconds. A customer of one geography is as far from the other region as the regions are apart, and 5 ms. */
public record WanDelays(int customerMillis, int regionsMillis, int witnessMillis) implements Wan.Delays {

    private static final String CUSTOMERS = "customers-";

    @Override
    public int millis(String from, String to) {
        if (from.equals(LabSettings.WITNESS) || to.equals(LabSettings.WITNESS)) {
            return witnessMillis;
        }
        boolean customers = from.startsWith(CUSTOMERS) || to.startsWith(CUSTOMERS);
        boolean apart = !from.replace(CUSTOMERS, "").equals(to.replace(CUSTOMERS, ""));
        return (customers ? customerMillis : 0) + (apart ? regionsMillis : 0);
    }
}
