package dev.catamaran.loadtests.journal;

/**
 * One request and its answer, or the lack of one.
 *
 * @param seq counted from 1 over the whole journal, so that a skipped line is found
 * @param atMicros epoch microseconds when the request was handed to the client
 * @param doneAtMicros epoch microseconds when the answer was complete
 */
public record Attempt(long seq, long atMicros, long doneAtMicros, Who who, Call call, Answer answer) {

    public double atMillis() {
        return atMicros / 1000.0;
    }

    public double doneAtMillis() {
        return doneAtMicros / 1000.0;
    }

    /** True for calls that move money: payments and deposits. */
    public boolean movesMoney() {
        return call.amount() > 0 && call.key() != null;
    }

    public boolean acknowledged() {
        return answer.outcome() == Outcome.ACKNOWLEDGED;
    }

    Attempt numbered(long number) {
        return new Attempt(number, atMicros, doneAtMicros, who, call, answer);
    }
}
