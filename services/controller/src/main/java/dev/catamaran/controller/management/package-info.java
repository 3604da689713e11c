/** What all of an operator's calls on the management port have in common: who may ask, how a refusal looks, what is written down of it. */
package dev.catamaran.controller.management;
