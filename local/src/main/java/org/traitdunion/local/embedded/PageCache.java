package org.traitdunion.local.embedded;

import org.h2.mvstore.MVStore;

/**
 * The cache of a store's pages, which grows with its file so that the inner pages of the trees stay in it: without them each
 * document that is looked for is two reads of the file instead of one. It is no larger than that. Pages that are written
 * go through it too, and those of a larger one have grown old by the time that they leave it, in a heap that is then
 * collected whole again and again. The leaves are left to the system, which keeps the file in memory anyway.
 */
final class PageCache {

    private static final int LEAST_MEGABYTES = 4;
    private static final int MOST_MEGABYTES = 256;

    /** Of the file; the inner pages are less than a fiftieth of it. */
    private static final int PART = 32;

    private final MVStore store;

    private PageCache(MVStore store) {
        this.store = store;
    }

    static PageCache of(MVStore store) {
        var cache = new PageCache(store);
        cache.resize(LEAST_MEGABYTES);
        cache.follow();
        return cache;
    }

    /** To be called after what may have made the file larger. By doubling, since each change empties the cache. */
    void follow() {
        int wished = megabytes(store.getFileStore().size());
        if (wished > store.getCacheSize()) {
            resize(wished);
        }
    }

    /** The store takes kilobytes, and tells megabytes. */
    private void resize(int megabytes) {
        store.setCacheSize(megabytes * 1024);
    }

    /** For a file of so many bytes: a power of two. */
    static int megabytes(long file) {
        long part = Math.max(LEAST_MEGABYTES, Math.min(MOST_MEGABYTES, (file >> 20) / PART));
        return (int) Long.highestOneBit(part);
    }
}
