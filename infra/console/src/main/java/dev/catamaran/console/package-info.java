/** The operator's console: asks controllers and gateways, makes one picture of it, and holds the page that draws it. */
package dev.catamaran.console;
