/** What an operator may order on the management port, with the token: a planned switchover, or a take-over that accepts a loss. */
package dev.catamaran.controller.orders;
