/**
 * Kafka and MongoDB inside a JVM, for a machine that has neither: a real KRaft broker, and a MongoDB server whose store
 * survives being killed. Tests use them in process, the launcher gives each a process of its own.
 */
@NullMarked
package org.traitdunion.local.embedded;

import org.jspecify.annotations.NullMarked;
