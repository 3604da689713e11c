package dev.catamaran.console;

import dev.catamaran.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
