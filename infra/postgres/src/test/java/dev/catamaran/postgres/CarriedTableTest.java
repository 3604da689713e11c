package dev.catamaran.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CarriedTableTest {

    @Test
    void everyPublishedTableIsCarriedOverToo() {
        String list = Scripts.read("publication.sql").replaceAll("(?s).*SET TABLE", "");
        List<String> published = Pattern.compile("\\w+\\.\\w+")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(Arrays.stream(CarriedTable.values()).map(CarriedTable::table))
                .containsExactlyInAnyOrderElementsOf(published);
    }
}
