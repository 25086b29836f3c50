package org.traitdunion.events.registration;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonWriter;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.record.RecordCodecProvider;
import org.jspecify.annotations.Nullable;

/** Stores a step as its record with the field {@code kind}, which the driver's record codec cannot do for sealed types. */
final class StepCodecs implements CodecProvider {

    private static final Map<String, Class<?>> KINDS = Stream.of(Step.class, Step.OfMember.class)
            .flatMap(steps -> Arrays.stream(steps.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private final RecordCodecProvider records = new RecordCodecProvider();

    @Override
    @SuppressWarnings("unchecked") // the codec of all steps is the codec of each kind of step
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return Step.class.isAssignableFrom(type) ? (Codec<T>) new StepCodec(registry) : null;
    }

    private final class StepCodec implements Codec<Step> {
        private final BsonDocumentCodec documents = new BsonDocumentCodec();
        private final CodecRegistry registry;

        StepCodec(CodecRegistry registry) {
            this.registry = registry;
        }

        @Override
        public void encode(BsonWriter writer, Step step, EncoderContext context) {
            var document = new BsonDocument();
            encodeRecord(step.getClass(), step, new BsonDocumentWriter(document), context);
            document.append("kind", new BsonString(step.getClass().getSimpleName()));
            documents.encode(writer, document, context);
        }

        private <S extends Step> void encodeRecord(
                Class<S> kind, Step step, BsonDocumentWriter writer, EncoderContext context) {
            records.get(kind, registry).encode(writer, kind.cast(step), context);
        }

        @Override
        public Step decode(BsonReader reader, DecoderContext context) {
            var document = documents.decode(reader, context);
            var kind = KINDS.get(document.getString("kind").getValue());
            if (kind == null) {
                throw new IllegalStateException("unknown kind of step: " + document.getString("kind"));
            }
            return (Step) records.get(kind, registry).decode(new BsonDocumentReader(document), context);
        }

        @Override
        public Class<Step> getEncoderClass() {
            return Step.class;
        }
    }
}
