package org.traitdunion.members.keycloak;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The realm through Keycloak's own admin client, which is made when it is first needed: it is slow to start. */
@Component
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakRealm implements Realm, DisposableBean {

    private static final String REALM = "traitdunion";

    private final KeycloakSettings settings;
    private @Nullable Keycloak client;

    KeycloakRealm(KeycloakSettings settings) {
        this.settings = settings;
    }

    @Override
    public void setRoles(String memberId, Set<String> roles) {
        try {
            var account = client().realm(REALM).users().get(memberId).roles().realmLevel();
            revoke(account, role -> MIRRORED.contains(role) && !roles.contains(role));
            grant(account, roles::contains);
        } catch (NotFoundException _) {
            // The account was deleted in Keycloak, and its roles with it.
        } catch (ProcessingException | ServerErrorException | NotAuthorizedException | ForbiddenException e) {
            throw new RealmUnavailable(e);
        }
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close();
        }
    }

    private static void revoke(RoleScopeResource account, Predicate<String> unwanted) {
        var surplus = named(account.listAll(), unwanted);
        if (!surplus.isEmpty()) {
            account.remove(surplus);
        }
    }

    private static void grant(RoleScopeResource account, Predicate<String> wanted) {
        var missing = named(account.listAvailable(), wanted);
        if (!missing.isEmpty()) {
            account.add(missing);
        }
    }

    private static List<RoleRepresentation> named(List<RoleRepresentation> roles, Predicate<String> name) {
        return roles.stream().filter(role -> name.test(role.getName())).toList();
    }

    /** As RFC 6749, 2.3.1 has it, and Keycloak reads it; its own client sends a secret as it is. */
    private static String encoded(String secret) {
        return URLEncoder.encode(secret, StandardCharsets.UTF_8);
    }

    private synchronized Keycloak client() {
        if (client == null) {
            client = KeycloakBuilder.builder()
                    .serverUrl(settings.url())
                    .realm(REALM)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId("members-service")
                    .clientSecret(encoded(settings.clientSecret()))
                    .resteasyClient(ClientBuilder.newBuilder()
                            .connectTimeout(2, TimeUnit.SECONDS)
                            .readTimeout(5, TimeUnit.SECONDS)
                            .register(JacksonProvider.class, 100)
                            .build())
                    .build();
        }
        return client;
    }
}
