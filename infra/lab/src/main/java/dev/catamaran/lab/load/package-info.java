/** Customers who pay while somebody watches: the load behind the console's slider. Measurements are made by the load tests. */
package dev.catamaran.lab.load;
