package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceTableTest {
    @TempDir
    Path folder;

    private final Path root = Path.of("..");

    @Test
    void everySizeHasAPrice() throws Exception {
        List<Bill> bills = PriceTable.read(root).bills();

        assertThat(bills)
                .extracting(Bill::variant)
                .contains("active-active", "active-passive, warm standby", "active-passive, pilot light");
        assertThat(bills)
                .allSatisfy(bill -> assertThat(bill.items()).allSatisfy(item -> {
                    assertThat(item.unitPrice()).isPositive();
                    assertThat(item.unit()).isNotBlank();
                }));
    }

    @Test
    void everyPriceSaysWhereItComesFromAndWhen() throws Exception {
        assertThat(PriceTable.read(root).sources()).allMatch(source -> source.contains("check before use"));
    }

    @Test
    void aSmallerStandbyCostsLess() throws Exception {
        List<Bill> bills = PriceTable.read(root).bills();

        assertThat(of(bills, "pilot light").ofTier("pilot-light"))
                .isLessThan(of(bills, "warm standby").ofTier("warm"));
    }

    @Test
    void aProjectWithoutPricesHasNoTable() throws Exception {
        assertThat(PriceTable.read(folder)).isNull();
    }

    private static Bill of(List<Bill> bills, String end) {
        return bills.stream()
                .filter(bill -> bill.variant().endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
