package org.traitdunion.bench.data;

import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Another document like one that a service wrote: what tells them apart is changed, all else stays as the service had it. */
final class Copy {

    private final Document document;

    private Copy(Document document) {
        this.document = document;
    }

    static Copy of(Document pattern) {
        return new Copy(new Document(pattern));
    }

    /** Changes a field, by its path with dots; null removes it. */
    Copy with(String path, @Nullable Object value) {
        Document parent = document;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            Document own = new Document(parent.get(names[i], Document.class));
            parent.put(names[i], own);
            parent = own;
        }
        String last = names[names.length - 1];
        if (value == null) {
            parent.remove(last);
        } else {
            parent.put(last, value);
        }
        return this;
    }

    Copy with(Map<String, ?> changes) {
        changes.forEach(this::with);
        return this;
    }

    Document document() {
        return document;
    }
}
