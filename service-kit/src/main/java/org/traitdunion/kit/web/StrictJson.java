package org.traitdunion.kit.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How values are read from requests: only what is of the right type, texts composed and trimmed. */
final class StrictJson {
    private StrictJson() {}

    static SimpleModule module() {
        return new SimpleModule("traitdunion")
                .addDeserializer(String.class, new Texts())
                .addDeserializer(Instant.class, new Instants());
    }

    /**
     * Texts in composed form (NFC), without white space at the ends, lines ended by {@code \n}. Marks upon one letter are put in
     * order on the way, which takes the square of their number: more than Unicode's Stream-Safe Text Format has (UAX 15) are no text.
     */
    private static final class Texts extends StdDeserializer<String> {
        private static final int MOST_MARKS = 30;

        Texts() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getString();
            if (marksInARow(text) > MOST_MARKS) {
                return (String) context.handleWeirdStringValue(String.class, text, "too many marks");
            }
            return Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replace("\r\n", "\n")
                    .strip();
        }

        private static int marksInARow(String text) {
            int most = 0;
            int marks = 0;
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                marks = isMark(text.codePointAt(at)) ? marks + 1 : 0;
                most = Math.max(most, marks);
            }
            return most;
        }

        private static boolean isMark(int character) {
            return switch (Character.getType(character)) {
                case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                default -> false;
            };
        }
    }

    /** Instants in ISO 8601, to the millisecond, of years that every part of the system can store. */
    private static final class Instants extends StdDeserializer<Instant> {
        private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
        private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

        Instants() {
            super(Instant.class);
        }

        @Override
        public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            var text = parser.getString();
            try {
                var instant = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
                if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
                    return instant;
                }
            } catch (DateTimeException ignored) {
                // Answered below like a year that nobody means.
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant");
        }
    }
}
