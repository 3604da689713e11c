package dev.catamaran.statements.freshness;

import dev.catamaran.testkit.TwoRegions;

class SubscriberAgeTest extends CopyAgeContract {

    @Override
    TwoRegions start() {
        return TwoRegions.activeActive();
    }
}
