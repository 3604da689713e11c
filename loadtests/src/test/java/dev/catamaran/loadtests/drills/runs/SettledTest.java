package dev.catamaran.loadtests.drills.runs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final String WELL = """
            {"quorum":{"connected":true},"behind":[],
             "leases":[{"home":"eu","region":"eu","epoch":3,"state":"serving"}],
             "database":{"reachable":true,"lagMillis":12,"peerState":"streaming"}}""";

    @Test
    void isContentWhenBothRegionsAgree() throws IOException {
        assertThat(missing(WELL, WELL)).isNull();
    }

    @Test
    void waitsForALeaseThatMoves() throws IOException {
        assertThat(missing(WELL, WELL.replace("serving", "taking"))).contains("taking");
    }

    @Test
    void waitsForAgreement() throws IOException {
        assertThat(missing(WELL, WELL.replace("\"region\":\"eu\"", "\"region\":\"us\"")))
                .contains("disagree");
    }

    @Test
    void waitsForWhoIsBehind() throws IOException {
        assertThat(missing(WELL.replace("[],", "[\"us\"],"), WELL))
                .contains("behind")
                .contains("us");
    }

    @Test
    void waitsForReplication() throws IOException {
        assertThat(missing(WELL.replace("streaming", "none"), WELL)).startsWith("eu's database");
        assertThat(missing(WELL.replace("12", "4000"), WELL)).contains("4000 ms");
    }

    private static String missing(String eu, String us) throws IOException {
        Map<String, JsonNode> statuses = new TreeMap<>();
        statuses.put("eu", new ObjectMapper().readTree(eu));
        statuses.put("us", new ObjectMapper().readTree(us));
        return Settled.missing(statuses);
    }
}
