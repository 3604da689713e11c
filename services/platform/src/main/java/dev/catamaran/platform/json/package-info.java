/** What counts as JSON here, and as a line of text in it. */
package dev.catamaran.platform.json;
