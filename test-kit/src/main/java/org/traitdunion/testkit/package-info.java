/** What the tests of all services share. */
@NullMarked
package org.traitdunion.testkit;

import org.jspecify.annotations.NullMarked;
