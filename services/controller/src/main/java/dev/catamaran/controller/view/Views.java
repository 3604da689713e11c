package dev.catamaran.controller.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Everything that can be looked at.
 *
 * @param database nothing at the witness
 * @param quorumConnected whether the own quorum member serves
 * @param loopTurns whether the lease loop has turned lately
 */
public record Views(
        LeaseTable leases,
        Timeline timeline,
        Optional<DatabaseBoard> database,
        BooleanSupplier quorumConnected,
        BooleanSupplier loopTurns) {

    DatabaseBoard.Reading reading() {
        return database.map(DatabaseBoard::latest)
                .orElseGet(() -> new DatabaseBoard.Reading(DatabaseBoard.Replica.NONE, List.of()));
    }
}
