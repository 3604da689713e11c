package dev.catamaran.identity;

import dev.catamaran.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
