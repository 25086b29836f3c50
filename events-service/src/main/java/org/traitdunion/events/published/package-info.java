/** What this service tells the others through Kafka, in the past tense: its public language. */
@NullMarked
package org.traitdunion.events.published;

import org.jspecify.annotations.NullMarked;
