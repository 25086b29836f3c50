package org.traitdunion.local.people;

import java.util.Map;

/**
 * Somebody who signed in at the network's page: what their browser sends.
 *
 * @param cookies the value of the header {@code Cookie}
 * @param csrf the token that every write repeats
 */
public record Session(String memberId, String cookies, String csrf) {

    public Map<String, String> reading() {
        return Map.of("Cookie", cookies);
    }

    public Map<String, String> writing() {
        return Map.of("Cookie", cookies, "X-XSRF-TOKEN", csrf, "Content-Type", "application/json");
    }
}
