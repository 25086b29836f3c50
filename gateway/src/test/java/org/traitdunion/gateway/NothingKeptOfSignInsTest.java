package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Spring Security's own back channel would tell a registry of each sign-in, with the person's claims, and never forget it. */
class NothingKeptOfSignInsTest extends GatewayTest {

    @MockitoBean
    private OidcSessionRegistry registry;

    @Test
    void nothingIsKeptOfASignInBesideItsSession() {
        assertThat(signedIn("camille").get("/api/me").statusCode()).isEqualTo(200);

        verifyNoInteractions(registry);
    }
}
