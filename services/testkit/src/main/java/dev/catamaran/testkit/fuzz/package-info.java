/** Random calls along an OpenAPI document. */
package dev.catamaran.testkit.fuzz;
