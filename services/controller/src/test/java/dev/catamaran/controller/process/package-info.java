/** Three controllers as real processes, with real databases, over links that can be cut. */
package dev.catamaran.controller.process;
