/** The operator's console on the management port: behind a login, and off without a password. */
package dev.catamaran.controller.console;
