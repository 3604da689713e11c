/** What an operator may order: a planned switchover, or a take-over that accepts a loss. */
package dev.catamaran.controller.orders;
