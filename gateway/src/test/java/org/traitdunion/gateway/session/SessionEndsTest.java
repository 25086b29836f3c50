package org.traitdunion.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.session.SessionRepository;

/** How sessions end, in both stores: by themselves, by Keycloak, or for want of room. */
class SessionEndsTest extends SessionStores {

    @ParameterizedTest
    @MethodSource("stores")
    void sessionEndedMeanwhileStaysEnded(Store store) {
        Sessions sessions = store.at(now);
        SessionRepository<StoredSession> repository = of(sessions);
        StoredSession session = repository.createSession();
        repository.save(session);
        sessions.end(session.getId());
        session.setAttribute("late", "x");
        repository.save(session);
        sessions.put(session.getId(), "tokens", "late");
        assertThat(repository.findById(session.getId())).isNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void keycloakEndsOneSessionOrAllOfAPerson(Store store) {
        Sessions sessions = store.at(now);
        StoredSession desk = signedIn(sessions, "camille", "desk");
        StoredSession phone = signedIn(sessions, "camille", "phone");
        StoredSession colleague = signedIn(sessions, "louise", "other");

        sessions.endAll("desk", "camille");
        assertThat(of(sessions).findById(desk.getId())).isNull();
        assertThat(of(sessions).findById(phone.getId())).isNotNull();

        sessions.endAll(null, "camille");
        assertThat(of(sessions).findById(phone.getId())).isNull();
        assertThat(of(sessions).findById(colleague.getId())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void tellsWhichOfThemLive(Store store) {
        Sessions sessions = store.at(now);
        StoredSession ended = signedIn(sessions, "camille", "desk");
        StoredSession goesOn = signedIn(sessions, "louise", "phone");
        StoredSession expired = signedIn(sessions, "awa", "hall");
        expired.setMaxInactiveInterval(Duration.ZERO);
        expired.setAttribute("any", "x");
        of(sessions).save(expired);
        sessions.endAll("desk", null);
        assertThat(sessions.living(Set.of(ended.getId(), goesOn.getId(), expired.getId(), "unknown")))
                .containsExactly(goesOn.getId());
    }

    static Stream<Arguments> storesAndIdleTimes() {
        return Stream.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(30))
                .flatMap(idle -> stores().map(store -> Arguments.of(store, idle)));
    }

    @ParameterizedTest
    @MethodSource("storesAndIdleTimes")
    void sessionInUseLivesForItsIdleTimeFromTheLastRequestOn(Store store, Duration idle) {
        StoredSession session = signedIn(store.at(now), "camille", "desk");
        session.setMaxInactiveInterval(idle);
        session.setAttribute("any", "x");
        of(store.at(now)).save(session);

        Instant last = now;
        for (int request = 0; request < 99; request++) {
            last = last.plus(idle.dividedBy(31));
            SessionRepository<StoredSession> sessions = of(store.at(last));
            StoredSession asked = found(sessions, session.getId());
            asked.setLastAccessedTime(last);
            sessions.save(asked);
        }

        Instant justInTime = last.plus(idle).minusMillis(1);
        assertThat(of(store.at(justInTime)).findById(session.getId())).isNotNull();
        Instant tooLate = last.plus(idle).plus(idle.dividedBy(10));
        assertThat(of(store.at(tooLate)).findById(session.getId())).isNull();
    }

    /** A thief who keeps it busy, with tokens that Keycloak renews for as long as they like, has it for a working day. */
    @ParameterizedTest
    @MethodSource("stores")
    void sessionInUseEndsAfterAWorkingDay(Store store) {
        Duration halfIdle = Duration.ofMinutes(15);
        StoredSession session = signedIn(store.at(now), "camille", "desk");
        session.setMaxInactiveInterval(halfIdle.multipliedBy(2));
        session.setAttribute("any", "x");
        of(store.at(now)).save(session);

        Instant end = session.getCreationTime().plus(StoredSession.LONGEST);
        for (Instant used = now.plus(halfIdle); used.isBefore(end); used = used.plus(halfIdle)) {
            SessionRepository<StoredSession> sessions = of(store.at(used));
            StoredSession asked = found(sessions, session.getId());
            asked.setLastAccessedTime(used);
            sessions.save(asked);
        }

        assertThat(of(store.at(end.minusMillis(1))).findById(session.getId())).isNotNull();
        Sessions tooLate = store.at(end);
        assertThat(tooLate.living(Set.of(session.getId()))).isEmpty();
        assertThat(of(tooLate).findById(session.getId())).isNull();
    }

    @Test
    void strangersPushEachOtherOutAndNobodyWhoHasSignedIn() {
        SessionsInMemory sessions = new SessionsInMemory(Clock.systemUTC(), BEFORE_SIGN_IN);
        StoredSession person = signedIn(sessions, "camille", "desk");
        StoredSession eldest = sessions.createSession();
        sessions.save(eldest);
        for (int stranger = 1; stranger < SessionsInMemory.MOST_BEGUN; stranger++) {
            sessions.save(sessions.createSession());
        }
        assertThat(sessions.findById(eldest.getId())).isNotNull();
        sessions.save(sessions.createSession());
        assertThat(sessions.findById(eldest.getId())).isNull();
        assertThat(sessions.findById(person.getId())).isNotNull();
    }

    @Test
    void whoeverBeginsMostSignInsLosesThemFirst() {
        SessionsInMemory sessions = new SessionsInMemory(Clock.systemUTC(), BEFORE_SIGN_IN);
        StoredSession elsewhere = begun(sessions, "10.1.2.3");
        StoredSession eldestOfTheFlood = begun(sessions, "10.6.6.6");
        for (int stranger = 0; stranger < 2 * SessionsInMemory.MOST_BEGUN; stranger++) {
            begun(sessions, "10.6.6.6");
        }
        StoredSession latest = begun(sessions, "10.1.2.4");

        assertThat(sessions.living(Set.of(elsewhere.getId(), eldestOfTheFlood.getId(), latest.getId())))
                .containsExactlyInAnyOrder(elsewhere.getId(), latest.getId());
    }

    private static StoredSession begun(SessionsInMemory sessions, String network) {
        StoredSession session = sessions.createSession();
        session.setAttribute(Sessions.NETWORK, network);
        sessions.save(session);
        return session;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void personWithTooManySessionsLosesTheOneLeftAloneForLongest(Store store) {
        Sessions sessions = store.at(now);
        StoredSession colleague = signsIn(sessions, "louise", now.minusSeconds(600));
        StoredSession leftAlone = signsIn(sessions, "camille", now.minusSeconds(300));
        for (int session = 1; session < Sessions.MOST_OF_A_PERSON; session++) {
            signsIn(sessions, "camille", now.minusSeconds(session));
        }
        assertThat(of(sessions).findById(leftAlone.getId())).isNotNull();
        StoredSession latest = signsIn(sessions, "camille", now);
        assertThat(sessions.living(Set.of(colleague.getId(), leftAlone.getId(), latest.getId())))
                .containsExactlyInAnyOrder(colleague.getId(), latest.getId());
    }

    @Test
    void expiredSessionIsGoneAndSwept() {
        String collection = "sessions" + UUID.randomUUID();
        SessionsInMongo current = inMongo(collection, now);
        SessionsInMongo later = inMongo(collection, now.plus(BEFORE_SIGN_IN).plusSeconds(60));
        StoredSession session = current.createSession();
        current.save(session);
        assertThat(current.findById(session.getId())).isNotNull();
        assertThat(later.findById(session.getId())).isNull();
        later.sweep();
        assertThat(current.findById(session.getId())).isNull();
    }
}
