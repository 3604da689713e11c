/** Rules about how classes depend on each other, what they are called, and who may see them; every module's tests apply them. */
package dev.catamaran.testkit.architecture;
