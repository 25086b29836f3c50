/** The programme over HTTP. */
@NullMarked
package org.traitdunion.events.programme.web;

import org.jspecify.annotations.NullMarked;
