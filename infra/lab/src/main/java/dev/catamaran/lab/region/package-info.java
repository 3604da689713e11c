/** What a region consists of, how two of them are wired for either mode, and how a dead one comes back. */
package dev.catamaran.lab.region;
