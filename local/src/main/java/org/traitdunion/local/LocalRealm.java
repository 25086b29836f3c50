package org.traitdunion.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.traitdunion.local.demo.DemoData;
import org.traitdunion.local.demo.DemoPerson;
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
            DemoData.people().forEach(person -> realm.withArray("users").add(account(person)));
            Files.createDirectories(target.resolveSibling("."));
            JSON.writerWithDefaultPrettyPrinter().writeValue(target, realm);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static ObjectNode account(DemoPerson person) {
        var account = JSON.createObjectNode()
                .put("id", person.id())
                .put("username", person.username())
                .put("firstName", person.firstName())
                .put("lastName", person.lastName())
                .put("email", person.email())
                .put("emailVerified", true)
                .put("enabled", true);
        account.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", DemoPerson.PASSWORD)
                .put("temporary", false);
        var roles = account.putArray("realmRoles").add("default-roles-" + Keycloak.REALM);
        if (person.admin()) {
            roles.add("admin");
        }
        return account;
    }
}
