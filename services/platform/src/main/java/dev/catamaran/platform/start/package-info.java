/** The first calls after a start: rehearsed before the first caller comes. */
package dev.catamaran.platform.start;
