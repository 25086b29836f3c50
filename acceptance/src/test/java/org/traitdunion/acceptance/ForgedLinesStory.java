package org.traitdunion.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever puts line breaks into names, addresses and headers gets no line of their own into a log. */
@ExtendWith(RunningNetwork.class)
class ForgedLinesStory {

    @Test
    void nobodyWritesALineOfALogThatIsNotTheProgramsOwn(RunningNetwork network) throws IOException {
        String forged = "FORGED-" + UUID.randomUUID();
        String line = "\n" + forged + " {\"log.level\":\"ERROR\"}\r\n" + forged;
        String encoded = URLEncoder.encode(line, UTF_8);
        URI home = network.address();
        RawDoor door = new RawDoor(home);
        Person.visiting(home).mistype("x" + line, "x" + line);
        door.ask("GET", "/api/" + encoded, "User-Agent: " + forged + "\\n{\"log.level\":\"ERROR\"}");
        door.ask("GET", "/login/oauth2/code/keycloak?error=" + encoded + "&state=" + encoded);
        door.ask("GET", "/login/oauth2/code/keycloak?code=" + encoded + "&state=" + encoded);
        door.ask(
                "GET",
                "/auth/realms/traitdunion/protocol/openid-connect/auth?client_id=" + encoded + "&redirect_uri="
                        + encoded);
        door.ask("GET", "/api/me", "Authorization: Bearer " + encoded, "traceparent: 00-" + encoded);
        door.ask("GET", "/api/me", "Cookie: " + Person.sessionCookie(home) + "=x\r " + forged);
        Person member = Office.open(network).member("faussaire");
        for (String path : List.of("/api/rooms", "/api/events", "/api/members", "/api/notifications")) {
            member.get(path + "?cursor=" + encoded).is(400);
            member.get(path + "?limit=" + encoded).is(400);
        }
        member.put("/api/threads/" + UUID.randomUUID(), Map.of("roomId", line, "title", line, "body", line))
                .is(400);

        for (Path log : network.writtenDown().files()) {
            assertThat(WrittenDown.text(log).lines())
                    .as("%s", log.getFileName())
                    .noneMatch(written -> written.stripLeading().startsWith(forged));
        }
    }
}
