/** What is going to happen: events from draft to publication, change and cancellation. */
@NullMarked
package org.traitdunion.events.programme;

import org.jspecify.annotations.NullMarked;
