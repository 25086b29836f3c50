/** The people of the bench: accounts at Keycloak, sessions through the login, tokens for API clients. */
@NullMarked
package org.traitdunion.bench.people;

import org.jspecify.annotations.NullMarked;
