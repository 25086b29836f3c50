/** Seats, roster and own registrations over HTTP. */
@NullMarked
package org.traitdunion.events.registration.web;

import org.jspecify.annotations.NullMarked;
