/** What the gateway tells a service about a request, and what a service tells back about itself. */
package dev.catamaran.platform.http;
