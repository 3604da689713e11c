/** What customers do, from two geographies, in an open model. */
package dev.catamaran.loadtests.journeys;
