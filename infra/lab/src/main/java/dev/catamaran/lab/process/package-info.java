/** Services as processes of their own, and the promise that none of them outlives the lab. */
package dev.catamaran.lab.process;
