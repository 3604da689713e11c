package dev.catamaran.controller.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LeaseTableTest {
    private final LeaseTable table = new LeaseTable("eu");

    @Test
    void answersThoseWhoWaitAtTheNextChange() {
        long known = table.current().version();
        CompletableFuture<LeaseTable.Leases> waiting = table.after(known);
        assertThat(waiting).isNotDone();
        table.update(List.of(row(1, "taking")));
        assertThat(waiting).isCompletedWithValueMatching(leases -> leases.version() == known + 1);
    }

    @Test
    void answersAtOnceWhenTheCallerIsBehind() {
        long known = table.current().version();
        table.update(List.of(row(1, "serving")));
        assertThat(table.after(known)).isCompletedWithValue(table.current());
    }

    @Test
    void theSameLeasesAreNoChange() {
        table.update(List.of(row(1, "serving")));
        long version = table.current().version();
        assertThat(table.update(List.of(row(1, "serving")))).isFalse();
        assertThat(table.current().version()).isEqualTo(version);
    }

    private static LeaseTable.Row row(long epoch, String state) {
        return new LeaseTable.Row("eu", "eu", epoch, state);
    }
}
