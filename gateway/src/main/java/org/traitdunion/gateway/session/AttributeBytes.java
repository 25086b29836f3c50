package org.traitdunion.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.bson.types.Binary;

/** A session's attribute as it is kept in MongoDB. */
final class AttributeBytes {

    /** Only what the gateway itself and its security library put into a session is ever read back out of one. */
    private static final ObjectInputFilter CLASSES = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxrefs=5000;maxbytes=262144;org.traitdunion.gateway.**;org.springframework.security.**;"
                    + "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;java.util.concurrent.*;!*");

    private AttributeBytes() {}

    static Binary write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Binary(bytes.toByteArray());
    }

    static Object read(Binary bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.getData()))) {
            in.setObjectInputFilter(CLASSES);
            return in.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ClassNotFoundException unknown) {
            throw new IllegalStateException("A session holds a class that this gateway does not know", unknown);
        }
    }
}
