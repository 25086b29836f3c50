/** One's own account over HTTP. */
@NullMarked
package org.traitdunion.members.account.web;

import org.jspecify.annotations.NullMarked;
