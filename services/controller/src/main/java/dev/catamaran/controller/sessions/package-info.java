/** Sessions in the other region: a change stream that is copied, or a replica that is promoted. */
package dev.catamaran.controller.sessions;
