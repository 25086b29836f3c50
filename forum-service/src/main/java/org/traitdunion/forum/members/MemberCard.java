package org.traitdunion.forum.members;

/**
 * How a person is shown beside what they wrote.
 *
 * @param name as in the directory; of somebody who left the network, that they did
 * @param companyName empty when the person left
 */
public record MemberCard(String id, String name, String companyName) {}
