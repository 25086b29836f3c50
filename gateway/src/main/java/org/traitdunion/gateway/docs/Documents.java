package org.traitdunion.gateway.docs;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.traitdunion.gateway.GatewaySettings;
import org.traitdunion.gateway.Service;
import org.traitdunion.gateway.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each service writes about itself: its OpenAPI and AsyncAPI documents, asked for when somebody reads them. */
@Component
class Documents {

    static final List<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::shortName).toList();

    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<URI> asked = ConcurrentHashMap.newKeySet();
    private final CloseableHttpClient client;
    private final GatewaySettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Documents(CloseableHttpClient client, GatewaySettings settings, JsonMapper json, Clock clock) {
        this.client = client;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    private record Kept(JsonNode document, Instant readAt) {}

    /** The service's OpenAPI document, with the address at which it is reached from outside; empty while it is away. */
    Optional<JsonNode> http(String service) {
        return read(service, "/v3/api-docs", this::complete);
    }

    private void complete(JsonNode document) {
        if (document instanceof ObjectNode whole) {
            whole.putArray("servers")
                    .addObject()
                    .put("url", settings.publicUrl().toString());
            addProblems(whole);
        }
    }

    /** What the gateway itself may answer in the service's place. */
    private static void addProblems(ObjectNode document) {
        if (document.at("/components/schemas/Problem/properties/type/enum") instanceof ArrayNode types) {
            Set<String> known = types.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
            Arrays.stream(Problem.values())
                    .map(Problem::type)
                    .filter(type -> !known.contains(type))
                    .forEach(types::add);
        }
    }

    /** The service's AsyncAPI document: the facts that it publishes; empty while it is away. */
    Optional<JsonNode> facts(String service) {
        return read(service, "/v3/async-docs", ignored -> {});
    }

    /** @param complete what to do with a document before anybody sees it; from then on it stays as it is */
    private Optional<JsonNode> read(String service, String path, Consumer<JsonNode> complete) {
        URI address = URI.create(Objects.requireNonNull(settings.services().get(service)) + path);
        Kept known = kept.get(address.toString());
        if (known != null && known.readAt().plus(FRESH).isAfter(clock.instant())) {
            return Optional.of(known.document());
        }
        Optional<JsonNode> fresh = askAlone(address);
        fresh.ifPresent(document -> {
            complete.accept(document);
            kept.put(address.toString(), new Kept(document, clock.instant()));
        });
        return fresh.or(() -> Optional.ofNullable(known).map(Kept::document));
    }

    /** One reader waits for a service; whoever comes meanwhile has what is known already, and keeps nobody's turn. */
    private Optional<JsonNode> askAlone(URI address) {
        if (!asked.add(address)) {
            return Optional.empty();
        }
        try {
            return ask(address);
        } finally {
            asked.remove(address);
        }
    }

    private Optional<JsonNode> ask(URI address) {
        try {
            HttpGet request = new HttpGet(address);
            request.setConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.of(settings.timeout()))
                    .build());
            request.setHeader("Accept", "application/json");
            return client.execute(
                    request,
                    answer -> answer.getCode() == 200
                            ? Optional.of(json.readTree(EntityUtils.toByteArray(answer.getEntity())))
                            : Optional.empty());
        } catch (IOException | JacksonException away) {
            log.warn("No document at {}: {}", address, away.toString());
            return Optional.empty();
        }
    }
}
