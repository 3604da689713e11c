/** What the apps' tests share: real servers, the write gate in hand, two regions, and the rules of the code itself. */
package dev.catamaran.testkit;
