package dev.catamaran.gateway.door;

import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.gateway.journey.Ending;
import dev.catamaran.platform.problem.Problem;
import dev.catamaran.platform.session.SessionToken;

/** A log-out counts in both regions before the caller knows of it. */
record LogOutEnding(Visit visit, SessionToken session, SignOut signOut) implements Ending {

    @Override
    public void answered(Answer answer, boolean throughPeer) {
        if (answer.status() == 204) {
            signOut.everywhere(session, throughPeer).onComplete(done -> visit.answered(answer, throughPeer));
        } else {
            visit.answered(answer, throughPeer);
        }
    }

    @Override
    public void refused(Problem problem, String detail) {
        visit.refused(problem, detail);
    }
}
