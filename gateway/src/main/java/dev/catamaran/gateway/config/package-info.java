/** Every setting of the gateway, typed, with its unit and default. */
package dev.catamaran.gateway.config;
