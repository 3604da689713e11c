package dev.catamaran.statements;

import dev.catamaran.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
