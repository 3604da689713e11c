package dev.catamaran.controller.view;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything that can be looked at.
 *
 * @param database nothing at the witness
 * @param quorumConnected whether the own quorum member serves
 * @param loopTurns whether the lease loop has turned lately
 * @param longestStall how long the lease loop was kept waiting at most in the last minute or two
 * @param sessions entries of the session store; null while it does not answer, and at the witness
 */
public record Views(
        LeaseTable leases,
        Timeline timeline,
        Optional<DatabaseBoard> database,
        BooleanSupplier quorumConnected,
        BooleanSupplier loopTurns,
        Supplier<Duration> longestStall,
        Supplier<Long> sessions) {

    DatabaseBoard.Reading reading() {
        return database.map(DatabaseBoard::latest).orElse(DatabaseBoard.Reading.NONE);
    }
}
