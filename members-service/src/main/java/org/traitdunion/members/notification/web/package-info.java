/** Notifications over HTTP, and as a stream to open pages. */
@NullMarked
package org.traitdunion.members.notification.web;

import org.jspecify.annotations.NullMarked;
