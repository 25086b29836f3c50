package org.traitdunion.kit.documents;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactCatalogue;
import org.traitdunion.kit.facts.FactHeaders;
import org.traitdunion.kit.facts.FactSettings;
import org.traitdunion.kit.facts.FactTopic;

/** The facts that this service publishes, as an AsyncAPI 3.0 document. */
@RestController
class FactsDocument {
    /** Without these a fact is not understood. */
    private static final List<String> HEADERS = List.of(
            FactHeaders.SPECIFICATION,
            FactHeaders.ID,
            FactHeaders.TYPE,
            FactHeaders.SOURCE,
            FactHeaders.SUBJECT,
            FactHeaders.TIME,
            FactHeaders.POSITION);

    private final FactCatalogue catalogue;
    private final FactSettings settings;

    FactsDocument(FactCatalogue catalogue, FactSettings settings) {
        this.catalogue = catalogue;
        this.settings = settings;
    }

    @GetMapping("/v3/async-docs")
    Map<String, Object> facts() {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        var schemas = new LinkedHashMap<String, Object>();
        for (var topic : catalogue.topics()) {
            channels.put(topic.name(), channel(topic));
            operations.put(
                    "publish-" + topic.name(),
                    Map.of("action", "send", "channel", reference("channels", topic.name())));
            for (var fact : topic.facts()) {
                var type = FactCatalogue.typeOf(fact);
                messages.put(type, message(type, topic));
                addSchemas(type, fact, schemas);
            }
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", Map.of("title", "Facts of " + settings.application(), "version", "1"));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", Map.of("messages", messages, "schemas", schemas));
        return document;
    }

    private Map<String, Object> channel(FactTopic topic) {
        var messages = new LinkedHashMap<String, Object>();
        topic.facts().stream()
                .map(FactCatalogue::typeOf)
                .forEach(type -> messages.put(type, reference("components/messages", type)));
        return Map.of(
                "address",
                settings.physical(topic.name()),
                "description",
                topic.compacted()
                        ? "How things stand: the newest record of each key; an empty one erases it."
                        : "What happened, in the order of each key.",
                "messages",
                messages);
    }

    private static Map<String, Object> message(String type, FactTopic topic) {
        var payload = reference("components/schemas", type);
        return Map.of(
                "name",
                type,
                "headers",
                Map.of("type", "object", "properties", texts(HEADERS), "required", HEADERS),
                "bindings",
                Map.of("kafka", Map.of("key", Map.of("type", "string"))),
                "payload",
                topic.compacted() ? Map.of("oneOf", List.of(payload, Map.of("type", "null"))) : payload);
    }

    private static Map<String, Object> texts(List<String> names) {
        return names.stream().collect(Collectors.toMap(name -> name, _ -> Map.of("type", "string")));
    }

    private static Map<String, String> reference(String place, String name) {
        return Map.of("$ref", "#/" + place + "/" + name);
    }

    /** With those that it refers to, which the documents of several facts may share. */
    private static void addSchemas(String type, Class<? extends Fact> fact, Map<String, Object> schemas) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(fact).resolveAsRef(false));
        schemas.put(type, json(resolved.schema));
        resolved.referencedSchemas.forEach((name, schema) -> schemas.put(name, json(schema)));
    }

    private static Object json(Schema<?> schema) {
        return Json31.mapper().convertValue(schema, Map.class);
    }
}
