/** Many deaths of a region in a row: how long each home was without payments, in parts, and what its customers noticed. */
package dev.catamaran.loadtests.drills.kills;
