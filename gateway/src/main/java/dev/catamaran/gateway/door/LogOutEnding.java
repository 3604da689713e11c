package dev.catamaran.gateway.door;

import dev.catamaran.gateway.forward.Answer;
import dev.catamaran.gateway.journey.Ending;
import dev.catamaran.gateway.session.RedisSessions;
import dev.catamaran.gateway.session.Session;
import dev.catamaran.platform.problem.Problem;

/** A log-out that the peer's region made counts here before the caller knows of it: the same gateway lets nobody in again. */
record LogOutEnding(Visit visit, Session session, RedisSessions redis) implements Ending {

    @Override
    public void answered(Answer answer, boolean throughPeer) {
        if (throughPeer && answer.status() == 204) {
            redis.revoke(session).onComplete(kept -> visit.answered(answer, true));
        } else {
            visit.answered(answer, throughPeer);
        }
    }

    @Override
    public void refused(Problem problem, String detail) {
        visit.refused(problem, detail);
    }
}
