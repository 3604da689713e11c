package dev.catamaran.controller.lease;

import java.util.List;
import java.util.Set;

/**
 * What one region's database remembers of leases.
 *
 * @param original on its first time line; a copy that was promoted, or was restored, may lack rows
 */
public record GateRows(boolean original, List<Row> rows) {

    public GateRows {
        rows = List.copyOf(rows);
    }

    /**
     * One row of the write gate.
     *
     * @param behind the regions that the lease's entry called behind when the row was written
     * @param shut for good: given away in order, under the epoch before this one
     */
    public record Row(String home, String region, long epoch, Set<String> behind, boolean shut) {
        public Row {
            behind = Set.copyOf(behind);
        }
    }
}
