package org.traitdunion.faults.world;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that there is of one history when it is over, each service's part of it.
 *
 * @param seats the seats of events-service
 * @param attendances the copy of them in members-service
 * @param threads the thread of the history and that of its event
 * @param member the newcomer's membership
 * @param copies of it, by the service that keeps one
 * @param keycloak the newcomer's roles at Keycloak
 * @param facts the first to the last as they arrived in Kafka, those that arrived twice twice
 * @param pending the outboxes of all documents of the history
 * @param buried facts that a service gave up
 * @param signedOut people whose session has ended
 */
public record World(
        Event event,
        Roster roster,
        List<Place> seats,
        List<Place> attendances,
        List<Conversation> threads,
        List<Reply> replies,
        List<Case> cases,
        Room room,
        String newcomer,
        Member member,
        Map<String, Member> copies,
        Set<String> keycloak,
        List<Told> facts,
        List<Notification> notifications,
        List<Pending> pending,
        List<String> buried,
        List<String> signedOut) {}
