/** Stories told against the whole running network: gateway, services, Kafka, MongoDB and Keycloak, all real processes. */
@NullMarked
package org.traitdunion.acceptance;

import org.jspecify.annotations.NullMarked;
