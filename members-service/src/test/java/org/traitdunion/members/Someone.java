package org.traitdunion.members;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.Tokens;
import tools.jackson.databind.JsonNode;

/**
 * A person of the stories, who comes into the network through the same door as everybody.
 *
 * @param id the account's id
 * @param token signed in with it
 */
public record Someone(String id, String token) {

    /** An administrator who is not a member. */
    public static Someone administrator(Tokens tokens) {
        var id = UUID.randomUUID().toString();
        return new Someone(id, tokens.of(id).named("Rosalie Grand").admin().token());
    }

    /** Somebody who has only signed in. */
    public static Someone signedIn(Tokens tokens, String name) {
        var id = UUID.randomUUID().toString();
        var mail = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@orvalys.example";
        return new Someone(id, tokens.of(id).named(name).email(mail).token());
    }

    /** Somebody who was admitted to the company {@code orvalys}. */
    public static Someone member(Api api, Tokens tokens, String name) {
        var someone = signedIn(tokens, name);
        var administrator = administrator(tokens);
        administrator.foundOrvalys(api);
        someone.ask(api);
        administrator.decide(api, someone, Map.of("decision", "admit"));
        return someone;
    }

    public void foundOrvalys(Api api) {
        api.as(token).put("/api/companies/orvalys", Map.of("name", "Orvalys")).expect(200);
    }

    public JsonNode ask(Api api) {
        return api.as(token).put("/api/me/application", request()).expect(200).json();
    }

    public JsonNode decide(Api api, Someone applicant, Map<String, ?> decision) {
        var version = applicant.me(api).get("application").get("version").asLong();
        return api.as(token)
                .header("If-Match", "\"" + version + "\"")
                .put("/api/applications/" + applicant.id + "/decision", decision)
                .expect(200)
                .json();
    }

    public JsonNode me(Api api) {
        return api.as(token).get("/api/me").expect(200).json();
    }

    public static Map<String, Object> request() {
        return Map.of("companyId", "orvalys", "site", "Lyon", "job", "Office manager", "charterVersion", "2026-1");
    }
}
