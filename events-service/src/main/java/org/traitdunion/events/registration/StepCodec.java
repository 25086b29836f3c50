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
import org.bson.codecs.configuration.CodecRegistry;

/** Stores a step as its record and its {@code kind}, which the driver's record codec cannot do for sealed types. */
final class StepCodec implements Codec<Step> {

    private static final Map<String, Class<? extends Step>> KINDS = Stream.of(Step.class, Step.OfMember.class)
            .flatMap(steps -> Arrays.stream(steps.getPermittedSubclasses()))
            .filter(Class::isRecord)
            .map(kind -> kind.<Step>asSubclass(Step.class))
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private final BsonDocumentCodec documents = new BsonDocumentCodec();
    private final CodecRegistry records;

    StepCodec(CodecRegistry records) {
        this.records = records;
    }

    @Override
    public void encode(BsonWriter writer, Step step, EncoderContext context) {
        var document = new BsonDocument();
        write(step.getClass(), step, document, context);
        document.append("kind", new BsonString(step.getClass().getSimpleName()));
        documents.encode(writer, document, context);
    }

    private <S extends Step> void write(Class<S> kind, Step step, BsonDocument into, EncoderContext context) {
        records.get(kind).encode(new BsonDocumentWriter(into), kind.cast(step), context);
    }

    @Override
    public Step decode(BsonReader reader, DecoderContext context) {
        var document = documents.decode(reader, context);
        var kind = KINDS.get(document.getString("kind").getValue());
        if (kind == null) {
            throw new IllegalStateException("unknown kind of step: " + document.getString("kind"));
        }
        return records.get(kind).decode(new BsonDocumentReader(document), context);
    }

    @Override
    public Class<Step> getEncoderClass() {
        return Step.class;
    }
}
