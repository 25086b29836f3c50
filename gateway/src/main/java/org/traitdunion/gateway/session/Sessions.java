package org.traitdunion.gateway.session;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The sessions of this gateway, or of all gateways where they are shared. A session begins without a person, at the
 * first step of a sign-in; it gets its person, a new identifier and its full lifetime at the last.
 */
public interface Sessions {

    /** The attribute that holds Keycloak's own session identifier ({@code sid}). */
    String KEYCLOAK_SESSION = "sid";

    /** The attribute that holds the person's identifier ({@code sub}). */
    String PERSON = "sub";

    /** The attribute that holds whose sign-in it is as long as nobody has signed in: the network that it was begun from. */
    String NETWORK = "network";

    /** How many sessions a person may have; beyond that the one that was left alone for longest ends. */
    int MOST_OF_A_PERSON = 20;

    /** Reads a session as it is now, whatever the running request knows of it; null once it has ended. */
    @Nullable
    Object attribute(String sessionId, String name);

    /** Writes one attribute at once; does nothing when the session has ended meanwhile. */
    void put(String sessionId, String name, Object value);

    /** Ends one session. */
    void end(String sessionId);

    /**
     * Which of these sessions have not ended. Asking lengthens no session's life.
     *
     * @return all of them while the store cannot be asked
     */
    Set<String> living(Set<String> sessionIds);

    /**
     * Ends what Keycloak says has ended.
     *
     * @param keycloakSession one session of Keycloak's; null: all of the person's
     * @param person whose sessions end when no single one is named
     */
    void endAll(@Nullable String keycloakSession, @Nullable String person);

    /** Forgets the sessions that have expired. */
    void sweep();

    /** The same sessions as Spring Session sees them. */
    SessionRepository<? extends Session> repository();
}
