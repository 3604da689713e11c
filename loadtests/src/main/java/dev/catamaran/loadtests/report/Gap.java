package dev.catamaran.loadtests.report;

/**
 * A part that was not measured.
 *
 * @param why one sentence without its full stop, for the reader of the report
 */
public record Gap(Part part, String why) {}
