package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The realm of every network, with the demo accounts and the demo loader's client that only a local one has. */
final class LocalRealm {

    private static final JsonMapper JSON = new JsonMapper();

    private LocalRealm() {}

    /** Writes the file that Keycloak imports; secrets stay placeholders in it, filled in from the environment. */
    static void write(Path resources, Path target) {
        try {
            var realm = (ObjectNode) JSON.readTree(resources.resolve("keycloak/realm.json"));
            var demo = JSON.readTree(resources.resolve("demo/realm.json"));
            realm.withArray("clients").addAll((ArrayNode) demo.get("clients"));
            for (JsonNode person : JSON.readTree(resources.resolve("demo/people.json"))) {
                realm.withArray("users").add(account((ObjectNode) person));
            }
            Files.createDirectories(target.resolveSibling("."));
            JSON.writerWithDefaultPrettyPrinter().writeValue(target, realm);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static ObjectNode account(ObjectNode person) {
        var account = JSON.createObjectNode()
                .put("id", person.get("id").asString())
                .put("username", person.get("username").asString())
                .put("firstName", person.get("firstName").asString())
                .put("lastName", person.get("lastName").asString())
                .put("email", person.get("email").asString())
                .put("emailVerified", true)
                .put("enabled", true);
        account.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", "demo")
                .put("temporary", false);
        var roles = account.putArray("realmRoles").add("default-roles-" + Keycloak.REALM);
        if (person.path("admin").asBoolean(false)) {
            roles.add("admin");
        }
        return account;
    }
}
