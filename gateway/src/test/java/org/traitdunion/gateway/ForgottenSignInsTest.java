package org.traitdunion.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

class ForgottenSignInsTest extends GatewayTest {

    @MockitoSpyBean
    private OidcSessionRegistry registry;

    @Test
    void nothingIsKeptOfASignInBesideItsSession() {
        signedIn("camille");

        ArgumentCaptor<OidcSessionInformation> told = ArgumentCaptor.captor();
        verify(registry).saveSessionInformation(told.capture());
        assertThat(registry.removeSessionInformation(told.getValue().getSessionId()))
                .isNull();
    }
}
