package dev.catamaran.postgres;

/** The PostgreSQL settings every region shares, {@code region.conf}. */
public final class RegionSettings {

    private RegionSettings() {}

    /** A fragment of {@code postgresql.conf}. */
    public static String text() {
        return Scripts.read("region.conf");
    }
}
