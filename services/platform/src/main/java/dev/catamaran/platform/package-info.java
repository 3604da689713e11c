/** What every app of a region shares: which region it is, how ids are made. A type enters only when two apps need it. */
package dev.catamaran.platform;
