/**
 * What fills an empty local network: two fictional companies, their people, events, rooms and threads, kept as YAML files
 * and brought in through the public HTTP API like anybody's data.
 */
@NullMarked
package org.traitdunion.local.demo;

import org.jspecify.annotations.NullMarked;
