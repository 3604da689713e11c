package dev.catamaran.statements.freshness;

import dev.catamaran.testkit.TwoRegions;

class StandbyAgeTest extends CopyAgeContract {

    @Override
    TwoRegions start() {
        return TwoRegions.activePassive();
    }
}
