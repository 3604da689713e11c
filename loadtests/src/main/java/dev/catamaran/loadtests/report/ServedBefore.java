package dev.catamaran.loadtests.report;

import dev.catamaran.loadtests.drills.RegionLoss;
import dev.catamaran.loadtests.journal.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who served each home before the fault, as the answers to payments say: for regions whose controllers cannot be
 * asked.
 */
final class ServedBefore {
    private ServedBefore() {}

    /** The region that acknowledged each home's last payment of the steady phase. */
    static Map<String, String> of(List<Operation> operations, RegionLoss loss) {
        Map<String, String> regionByHome = new TreeMap<>();
        for (Operation operation : operations) {
            String region = operation.last().answer().region();
            if (operation.step().equals("pay")
                    && operation.acknowledged()
                    && region != null
                    && operation.atMillis() >= loss.steadyAt()
                    && operation.doneAtMillis() < loss.faultAt()) {
                regionByHome.put(operation.home(), region);
            }
        }
        return regionByHome;
    }
}
