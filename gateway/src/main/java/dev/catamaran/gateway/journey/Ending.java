package dev.catamaran.gateway.journey;

import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.platform.problem.Problem;

/** Who gets the end of a journey: exactly one of the two, once. */
public interface Ending {

    /** @param throughPeer true where the peer's region did the work */
    void answered(Answer answer, boolean throughPeer);

    /** Nobody has answered, or not with anything that the caller should see. */
    void refused(Problem problem, String detail);
}
