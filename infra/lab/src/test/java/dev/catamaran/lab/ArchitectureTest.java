package dev.catamaran.lab;

import dev.catamaran.testkit.architecture.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
