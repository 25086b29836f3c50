package org.traitdunion.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.traitdunion.gateway.limit.Network;
import org.traitdunion.gateway.session.Sessions;

/**
 * Sign-ins that have begun: {@code GET /login?to=/path} begins one, Keycloak's answer ends it. A session may hold several,
 * one a browser tab, each in an attribute of its own, since tabs that are opened together ask together; the eldest is
 * forgotten when there are more than {@value #MOST}.
 */
class SignInRequests
        implements OAuth2AuthorizationRequestResolver, AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final int MOST = 8;
    private static final String BEGUN = "sign-in.";
    private static final String AT = "begun";
    private static final String TO = "to";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(ClientRegistrationRepository clients) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        this.resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Where the person wanted to go who has just come back from Keycloak. */
    static LocalPath destination(HttpServletRequest request) {
        return request.getAttribute(TO) instanceof String to ? new LocalPath(to) : LocalPath.HOME;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        boolean begins = READING.contains(request.getMethod()) && "/login".equals(request.getRequestURI());
        return begins ? resolve(request, "keycloak") : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        LocalPath to = wanted(request).orElse(null);
        if (to == null) {
            return null; // the sign-in controller says why
        }
        OAuth2AuthorizationRequest begun = resolver.resolve(request, client);
        return begun == null
                ? null
                : OAuth2AuthorizationRequest.from(begun)
                        .attributes(attributes -> attributes.putAll(Map.of(TO, to.value(), AT, Instant.now())))
                        .additionalParameters(asked -> speak(request, asked))
                        .build();
    }

    /** Nothing either when the address cannot be read: its escapes are no UTF-8, say, or it has too many parameters. */
    private static Optional<LocalPath> wanted(HttpServletRequest request) {
        try {
            return LocalPath.of(request.getParameter(TO));
        } catch (InvalidParameterException unreadable) {
            return Optional.empty();
        }
    }

    /** Keycloak's pages speak as the page did that led there, if it said so. */
    private static void speak(HttpServletRequest request, Map<String, Object> asked) {
        String language = request.getParameter("lang");
        if ("fr".equals(language) || "en".equals(language)) {
            asked.put("ui_locales", language);
        }
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null || begun.getState() == null) {
            return;
        }
        HttpSession session = request.getSession(true);
        if (session.getAttribute(Sessions.PERSON) == null) {
            session.setAttribute(Sessions.NETWORK, Network.of(request));
        }
        session.setAttribute(BEGUN + begun.getState(), begun);
        Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(BEGUN))
                .sorted(Comparator.comparing((String name) -> at(session, name)).reversed())
                .skip(MOST)
                .forEach(session::removeAttribute);
    }

    private static Instant at(HttpSession session, String name) {
        return session.getAttribute(name) instanceof OAuth2AuthorizationRequest begun
                        && begun.getAttribute(AT) instanceof Instant at
                ? at
                : Instant.MIN;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name(request)) instanceof OAuth2AuthorizationRequest begun
                ? begun
                : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest ended = loadAuthorizationRequest(request);
        if (ended != null) {
            request.getSession().removeAttribute(name(request));
            request.setAttribute(TO, ended.getAttribute(TO));
        }
        return ended;
    }

    private static String name(HttpServletRequest request) {
        return BEGUN + request.getParameter("state");
    }
}
