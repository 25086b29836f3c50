/** Applications and members over HTTP; {@code ApplicationView} is also part of one's own account. */
@NullMarked
@NamedInterface("web")
package org.traitdunion.members.membership.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
