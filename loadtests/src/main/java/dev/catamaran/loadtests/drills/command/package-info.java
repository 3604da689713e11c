/** The command line of the drills: {@code ./mvnw -Pdrill}. */
package dev.catamaran.loadtests.drills.command;
