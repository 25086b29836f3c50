package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection, in the store and in its cache as BSON: as objects they take ten times the room, and every page
 * that is written or read would have to translate all that it holds. Whoever asks gets a document of their own.
 */
final class Documents {

    private static final int USUAL_BYTES = 512;

    private final MVMap<Object, byte[]> map;

    private Documents(MVMap<Object, byte[]> map) {
        this.map = map;
    }

    /** The names of the store's maps are those that the server looks for when it opens its databases. */
    static Documents of(String namespace, MVStore store) {
        return new Documents(store.openMap(
                "databases." + namespace, new MVMap.Builder<Object, byte[]>().valueType(ByteArrayDataType.INSTANCE)));
    }

    /** Where the document with this {@code _id} is, or would be: numbers are alike whatever their width. */
    static Object position(@Nullable Object id) {
        if (id instanceof String text) {
            return text;
        }
        return Missing.ofNullable(
                new KeyValue(Collections.singletonList(id)).normalized().get(0));
    }

    @Nullable
    Document at(Object position) {
        byte[] bytes = map.get(position);
        return bytes == null ? null : decoded(bytes);
    }

    boolean has(Object position) {
        return map.containsKey(position);
    }

    /** Returns whether there was none. */
    boolean put(Object position, Document document) {
        return map.put(position, encoded(document)) == null;
    }

    /** Returns whether there was one. */
    boolean remove(Object position) {
        return map.remove(position) != null;
    }

    int count() {
        return map.size();
    }

    Stream<DocumentWithPosition<Object>> stream() {
        return map.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(decoded(entry.getValue()), entry.getKey()));
    }

    Stream<Object> positions() {
        return map.keySet().stream();
    }

    private static byte[] encoded(Document document) {
        ByteBuf bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return Arrays.copyOfRange(bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.readableBytes());
    }

    private static Document decoded(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }
}
