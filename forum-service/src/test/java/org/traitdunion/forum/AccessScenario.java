package org.traitdunion.forum;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.traitdunion.forum.Neighbours.Person;
import org.traitdunion.kit.id.Ids;
import org.traitdunion.testkit.Answer;
import org.traitdunion.testkit.Api;
import org.traitdunion.testkit.FactProbe;
import org.traitdunion.testkit.ServiceScenario;
import org.traitdunion.testkit.Tokens;

/** Who may use which address, told for every address. */
@ServiceScenario
class AccessScenario {

    private static final String THREAD = "/api/threads/0195d3c0-7a10-7000-8000-000000000002";

    @Autowired
    Api api;

    @Autowired
    FactProbe facts;

    @Autowired
    Tokens tokens;

    private Neighbours network;

    record Address(String method, String path, boolean forModerators) {}

    static Stream<Address> addresses() {
        return Stream.of(
                new Address("GET", "/api/rooms", false),
                new Address("GET", "/api/rooms/evenements", false),
                new Address("GET", "/api/rooms/evenements/threads", false),
                new Address("PUT", "/api/rooms/evenements", true),
                new Address("GET", THREAD, false),
                new Address("PUT", THREAD, false),
                new Address("GET", THREAD + "/replies", false),
                new Address("PUT", THREAD + "/replies/0195d3c0-7a10-7000-8000-000000000003", false),
                new Address("PUT", THREAD + "/replies/1/report", false),
                new Address("PUT", THREAD + "/replies/1/restoration", true),
                new Address("GET", "/api/reports", true),
                new Address("GET", "/api/reports/0195d3c0-7a10-7000-8000-000000000002:1", true),
                new Address("PUT", "/api/reports/0195d3c0-7a10-7000-8000-000000000002:1/decision", true));
    }

    @BeforeEach
    void neighbours() {
        network = new Neighbours(facts, tokens, api);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void opensToThoseItIsFor(Address address) {
        String nobody = Ids.next();
        send(api, address).expectProblem(401, "unauthenticated");
        send(api.as(tokens.of(nobody).token()), address).expectProblem(403, "not-a-member");
        send(api.as(tokens.of(nobody).admin().token()), address).expectProblem(403, "not-a-member");
        send(api.as(tokens.of(nobody).expired().token()), address).expectProblem(401, "unauthenticated");
        send(api.as(tokens.of(nobody).otherIssuer().token()), address).expectProblem(401, "unauthenticated");

        Person member = network.member("Camille Perrin", "Orvalys");
        if (address.forModerators()) {
            send(api.as(member.token()), address).expectProblem(403, "forbidden");
        }
        network.tell(member.id(), member.name(), member.company(), "suspended", "moderator");
        await().untilAsserted(() -> send(api.as(member.token()), address).expectProblem(403, "suspended"));
    }

    private static Answer send(Api api, Address address) {
        return address.method().equals("GET") ? api.get(address.path()) : api.put(address.path(), Map.of());
    }
}
