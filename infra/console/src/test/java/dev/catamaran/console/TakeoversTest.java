package dev.catamaran.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TakeoversTest {

    @Test
    void cutsAnRtoIntoFourPartsThatAddUpToTheWhole() throws IOException {
        Takeovers takeovers = new Takeovers(lab(OptionalLong.of(2_400)));
        takeovers.note(takeover(2_000, 2_100, 2_300), Map.of());
        assertThat(takeovers.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo("takeover");
            assertThat(event.rto()).isEqualTo(new ConsoleState.Rto(1_000, 100, 200, 100L, 1_400, true, true));
        });
    }

    @Test
    void aStepAfterTheAcknowledgementEndsWithIt() throws IOException {
        Takeovers takeovers = new Takeovers(lab(OptionalLong.of(2_200)));
        takeovers.note(takeover(2_000, 2_100, 2_300), Map.of());
        assertThat(takeovers.events().get(0).rto())
                .isEqualTo(new ConsoleState.Rto(1_000, 100, 100, 0L, 1_200, true, true));
    }

    @Test
    void withoutALoadItEndsWithTheOpenGate() throws IOException {
        Takeovers takeovers = new Takeovers(lab(OptionalLong.empty()));
        takeovers.note(takeover(2_000, 2_100, 2_300), Map.of());
        assertThat(takeovers.events().get(0).rto())
                .isEqualTo(new ConsoleState.Rto(1_000, 100, 200, null, 1_300, false, true));
    }

    @Test
    void withoutAKnownFaultItBeginsWithTheLastSignOfLife() throws IOException {
        Takeovers takeovers = new Takeovers(Surroundings.unknown());
        takeovers.note(takeover(2_000, 2_100, 2_300), Map.of("eu", 1_200L));
        assertThat(takeovers.events().get(0).rto())
                .isEqualTo(new ConsoleState.Rto(800, 100, 200, null, 1_100, false, false));
    }

    @Test
    void joinsBothRegionsNotesOfASwitchover() throws IOException {
        Takeovers takeovers = new Takeovers(Surroundings.unknown());
        takeovers.note(move("requested", 900, "gate-shut", 1_000), Map.of());
        takeovers.note(move("decided", 1_100, "gate-open", 1_250), Map.of());
        assertThat(takeovers.events())
                .singleElement()
                .satisfies(event -> assertThat(event.pauseMillis()).isEqualTo(250));
    }

    private static Surroundings lab(OptionalLong paid) {
        return new Surroundings() {
            @Override
            public List<Deed> deeds() {
                return List.of(new Deed(1_000, "fault", "kill region: eu", "eu"));
            }

            @Override
            public OptionalLong firstPaid(String home, String notBy, long since) {
                return notBy.equals("eu") && since == 1_000 ? paid : OptionalLong.empty();
            }
        };
    }

    private static JsonNode takeover(long detected, long safe, long open) throws IOException {
        return new ObjectMapper().readTree("""
                [{"home":"eu","kind":"takeover","from":"eu","to":"us","epoch":2,"steps":[
                {"name":"detected","at":%d},{"name":"gate-safe","at":%d},{"name":"gate-open","at":%d}]}]""".formatted(detected, safe, open));
    }

    private static JsonNode move(String first, long firstAt, String second, long secondAt) throws IOException {
        return new ObjectMapper().readTree("""
                [{"home":"eu","kind":"switchover","from":"us","to":"eu","epoch":3,"steps":[
                {"name":"%s","at":%d},{"name":"%s","at":%d}]}]""".formatted(first, firstAt, second, secondAt));
    }
}
