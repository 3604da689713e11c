package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CarriedTableTest {

    private static final List<String> LISTS =
            List.of("control.late_payment", "control.double_sign_up", "payments.overdraft");

    @Test
    void everyPublishedTableIsCarriedOverTooAndWhatARegionHasListed() {
        String list = Scripts.read("publication.sql").replaceAll("(?s).*SET TABLE", "");
        List<String> published = Pattern.compile("\\w+\\.\\w+")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .toList();
        List<String> expected =
                Stream.concat(LISTS.stream(), published.stream()).toList();

        assertThat(Arrays.stream(CarriedTable.values()).map(CarriedTable::table))
                .containsExactlyInAnyOrderElementsOf(expected);
    }
}
