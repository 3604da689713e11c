package dev.catamaran.controller.cloud;

import dev.catamaran.controller.lease.Tenure;

/** A lease as certain as the test wants it. */
public final class Sure implements Tenure {
    public volatile boolean lasts = true;
    public volatile boolean certain = true;

    @Override
    public boolean lasts() {
        return lasts;
    }

    @Override
    public boolean isCertain() {
        return lasts && certain;
    }
}
