package org.traitdunion.members.keycloak;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Keycloak's administration.
 *
 * @param url Keycloak's base as this service reaches it, such as {@code http://127.0.0.1:8084/auth}
 * @param clientSecret of the realm's client {@code members-service}
 */
@ConfigurationProperties("keycloak")
@Validated
record KeycloakSettings(
        @NotBlank String url,

        @NotBlank(
                message =
                        "MEMBERS_CLIENT_SECRET is not set: it is the secret of Keycloak's client members-service, with which roles are mirrored")
        String clientSecret) {}
