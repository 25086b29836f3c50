package org.traitdunion.kit.documents;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.facts.Fact;
import org.traitdunion.kit.facts.FactCatalogue;
import org.traitdunion.kit.facts.FactSettings;
import org.traitdunion.kit.facts.FactTopic;

/** The facts that this service publishes, as an AsyncAPI 3.0 document. */
@RestController
class FactsDocument {
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
                messages.put(type, message(type));
                schemas.put(type, schema(fact));
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

    private static Map<String, Object> message(String type) {
        return Map.of(
                "name",
                type,
                "headers",
                Map.of("type", "object", "required", List.of("ce_id", "ce_type", "ce_source", "ce_subject", "ce_time")),
                "payload",
                reference("components/schemas", type));
    }

    private static Map<String, String> reference(String place, String name) {
        return Map.of("$ref", "#/" + place + "/" + name);
    }

    private static Object schema(Class<? extends Fact> fact) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(fact).resolveAsRef(false));
        return Json31.mapper().convertValue(resolved.schema, Map.class);
    }
}
