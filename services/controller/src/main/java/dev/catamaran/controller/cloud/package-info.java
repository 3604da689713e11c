/** Calls to AWS that make the own region's managed stores the primary ones, signed and sent once. */
package dev.catamaran.controller.cloud;
