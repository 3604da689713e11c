package dev.catamaran.payments;

import dev.catamaran.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
