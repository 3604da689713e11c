package dev.catamaran.payments.fold;

import dev.catamaran.payments.database.Transactions;
import io.micrometer.core.instrument.MeterRegistry;

/** The background folder, eager and by hand. */
public final class Folding {

    private Folding() {}

    public static void everything(Transactions transactions, MeterRegistry meters) {
        new Folder(transactions, new Eager(), meters).round();
    }

    private record Eager() implements FolderConfig {
        @Override
        public String every() {
            return "off";
        }

        @Override
        public int atLeast() {
            return 1;
        }

        @Override
        public int most() {
            return 2_000;
        }
    }
}
