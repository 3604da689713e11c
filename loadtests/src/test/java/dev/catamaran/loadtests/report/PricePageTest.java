package dev.catamaran.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PricePageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/prices.md");

    @Test
    void thePageHasTheSizesAndPricesOfTerraform() throws Exception {
        String text = new PricePage(PriceTable.read(ROOT)).text();
        if (Boolean.getBoolean("pages")) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/prices.md is old: write it again with -Dpages=true")
                .isEqualTo(text);
    }

    @Test
    void addsUpWhatTheReportAddsUp() throws Exception {
        PriceTable prices = PriceTable.read(ROOT);

        assertThat(new PricePage(prices).text())
                .contains(prices.bills().stream()
                        .map(bill -> "| %s | %,.0f |".formatted(bill.variant(), bill.total()))
                        .toList());
    }
}
