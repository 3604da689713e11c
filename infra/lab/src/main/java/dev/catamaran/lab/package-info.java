/** Two regions and a witness on one machine, from real parts, with links that can fail. */
package dev.catamaran.lab;
