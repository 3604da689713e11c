/** What counts as JSON here. */
package dev.catamaran.platform.json;
