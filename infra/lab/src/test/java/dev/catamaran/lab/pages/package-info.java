/** The pages as people use them: in a real browser, against a real lab. */
package dev.catamaran.lab.pages;
