/** People of a network under test: accounts at Keycloak, and sessions through the login. Nothing of it is used by {@code ./start}. */
@NullMarked
package org.traitdunion.local.people;

import org.jspecify.annotations.NullMarked;
