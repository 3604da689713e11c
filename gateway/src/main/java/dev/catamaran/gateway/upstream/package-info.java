/** The local instances of each service: which are healthy and which is the least busy. */
package dev.catamaran.gateway.upstream;
