package dev.catamaran.loadtests.drills.runs;

import dev.catamaran.loadtests.journeys.Habits;
import dev.catamaran.loadtests.journeys.Manner;

/** What customers do beside the faults. */
public record Load(double visitsPerSecond, Manner manner, Habits habits) {}
