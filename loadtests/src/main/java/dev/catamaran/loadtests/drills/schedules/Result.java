package dev.catamaran.loadtests.drills.schedules;

import dev.catamaran.loadtests.audit.Finding;
import dev.catamaran.loadtests.audit.Kind;
import dev.catamaran.loadtests.drills.runs.Combination;
import dev.catamaran.loadtests.drills.runs.Episode;
import java.util.List;

/**
 * One schedule in figures.
 *
 * @param late payments that the new holder of a lease did not have when it took over, each named in {@code named}
 * @param reversed second payments of one key
 * @param oldTokens times that a token was accepted after its log-out, before both regions had caught up
 * @param wrongs each broken promise and each thing that hung, in words
 * @param shortest the shortest mixture that still failed, null when nothing did
 */
record Result(
        Combination combination,
        long seed,
        String schedule,
        double seconds,
        long operations,
        long acknowledged,
        long failed,
        long takeovers,
        long late,
        long reversed,
        long overdrafts,
        long oldTokens,
        long forcedLogIns,
        double longestWaitMillis,
        List<Finding> named,
        List<String> wrongs,
        String shortest) {

    static Result of(Combination combination, Schedule schedule, Episode episode) {
        return new Result(
                combination,
                schedule.seed(),
                schedule.inWords(),
                Math.round((episode.endedAt() - episode.begunAt()) / 100) / 10.0,
                episode.operations().size(),
                episode.journal().attempts().stream()
                        .filter(attempt -> attempt.movesMoney() && attempt.acknowledged())
                        .count(),
                episode.failed(),
                episode.moves().stream()
                        .filter(move -> !move.kind().equals("switchover"))
                        .count(),
                episode.news(Kind.LATE),
                episode.news(Kind.REVERSED),
                episode.news(Kind.OVERDRAWN),
                episode.news(Kind.OLD_TOKEN_ACCEPTED),
                episode.news(Kind.FORCED_LOG_IN),
                Math.round(episode.longestWaitMillis()),
                episode.news(),
                episode.wrongs(),
                null);
    }

    /** It did not even come to its end. */
    static Result broken(Combination combination, Schedule schedule, Exception failure) {
        return new Result(
                combination,
                schedule.seed(),
                schedule.inWords(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of("the drill broke: " + failure),
                null);
    }

    Result shrunkTo(String words) {
        return new Result(
                combination,
                seed,
                schedule,
                seconds,
                operations,
                acknowledged,
                failed,
                takeovers,
                late,
                reversed,
                overdrafts,
                oldTokens,
                forcedLogIns,
                longestWaitMillis,
                named,
                wrongs,
                words);
    }

    boolean good() {
        return wrongs.isEmpty();
    }
}
