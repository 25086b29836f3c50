/** What happened to a person, told once. */
@NullMarked
package org.traitdunion.members.notification;

import org.jspecify.annotations.NullMarked;
