/** Facts: what services tell each other through Kafka, in the past tense. */
@NullMarked
package org.traitdunion.kit.facts;

import org.jspecify.annotations.NullMarked;
