/** The calls of the HTTP API as a payment SDK makes them: one key per operation, retried within a budget. */
package dev.catamaran.loadtests.requests;
