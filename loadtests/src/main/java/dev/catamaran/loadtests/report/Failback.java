package dev.catamaran.loadtests.report;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The planned move of the homes back to the region that had died, under load.
 *
 * @param atMillis epoch milliseconds of the order
 * @param writePauseMillis from the old gate's shutting to the new one's opening, the longest of all homes; null when a
 *     controller did not record it
 * @param failed operations that failed between the order and five seconds after the move
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failback(double atMillis, Double writePauseMillis, long operations, long failed) {}
