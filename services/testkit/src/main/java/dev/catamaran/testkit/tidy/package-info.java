/** Rules about the text of files, each of which says what to do about it. */
package dev.catamaran.testkit.tidy;
