package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents as BSON in the store, which is smaller and quicker than the Java serialisation that it would use. */
final class BsonType extends BasicDataType<Document> {

    /** Of an average document with its objects; measuring each would cost more than the cache's accounting gains. */
    private static final int BYTES_IN_MEMORY = 1_024;

    @Override
    public int getMemory(Document document) {
        return BYTES_IN_MEMORY;
    }

    @Override
    public void write(WriteBuffer target, Document document) {
        ByteBuf bytes = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, bytes);
        target.putVarInt(bytes.readableBytes());
        target.put(ByteBuffer.wrap(bytes.array(), bytes.arrayOffset(), bytes.readableBytes()));
    }

    @Override
    public Document read(ByteBuffer source) {
        var bytes = new byte[DataUtils.readVarInt(source)];
        source.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
