/** The web application: its page, its assets, and the policy of what it may load. */
@NullMarked
package org.traitdunion.gateway.page;

import org.jspecify.annotations.NullMarked;
