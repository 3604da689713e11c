package dev.catamaran.console;

import java.net.URI;
import java.util.List;

/**
 * Where a zone can be looked at.
 *
 * @param controller base address of its API
 * @param metrics addresses of its gateways' and services' metrics
 */
public record Sight(String name, boolean witness, URI controller, List<URI> metrics) {}
