package dev.catamaran.loadtests.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.catamaran.loadtests.journal.Attempt;
import dev.catamaran.loadtests.journal.Journal;
import dev.catamaran.loadtests.journal.JournalWriter;
import dev.catamaran.loadtests.journal.Outcome;
import io.gatling.http.client.body.string.StringRequestBody;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountedBodyTest {
    @TempDir
    Path folder;

    @Test
    void aRequestThatGatlingSendsTwiceIsTwoAttemptsInTheJournal() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        try (JournalWriter writer = new JournalWriter(file)) {
            Effort effort =
                    new Effort(Endpoint.PAY, new Someone(), Wanted.pay("from", "to", 5), writer, RetryPolicy.SDK);
            CountedBody body = new CountedBody(new StringRequestBody("{}", StandardCharsets.UTF_8), effort);
            effort.sending();
            body.build(UnpooledByteBufAllocator.DEFAULT);
            body.build(UnpooledByteBufAllocator.DEFAULT);
            effort.answered(new Received(201, "eu", null, MissingNode.getInstance()));
        }

        assertThat(Journal.read(file).attempts())
                .extracting(attempt -> attempt.who().attempt(), CountedBodyTest::outcome)
                .containsExactly(tuple(1, Outcome.RETRIED), tuple(2, Outcome.ACKNOWLEDGED));
    }

    private static Outcome outcome(Attempt attempt) {
        return attempt.answer().outcome();
    }

    private static final class Someone implements Caller {
        @Override
        public String journey() {
            return "shopping";
        }

        @Override
        public String geography() {
            return "eu";
        }

        @Override
        public String home() {
            return "eu";
        }

        @Override
        public String entry() {
            return "http://127.0.0.1:1";
        }

        @Override
        public String customer() {
            return "payer-1";
        }

        @Override
        public String token() {
            return "token";
        }

        @Override
        public Wanted logIn() {
            return Wanted.logIn("a", "b");
        }

        @Override
        public void loggedIn(String token) {}

        @Override
        public boolean tookOverNewerToken() {
            return false;
        }
    }
}
