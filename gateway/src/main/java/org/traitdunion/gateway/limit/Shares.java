package org.traitdunion.gateway.limit;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.traitdunion.gateway.Service;

/** A number of requests that may be worked on at once, and of which one service may have most, and never all. */
final class Shares {

    private final Semaphore all;
    private final Map<Service, Semaphore> ofServices = new EnumMap<>(Service.class);

    /** Five in six of them for one service at most. */
    Shares(int turns) {
        this.all = new Semaphore(turns);
        for (Service service : Service.values()) {
            ofServices.put(service, new Semaphore(Math.max(1, turns - Math.ceilDiv(turns, 6))));
        }
    }

    /** Whether one could be had just now. */
    boolean areLeft(String path) {
        Semaphore share = ofService(path);
        return all.availablePermits() > 0 && (share == null || share.availablePermits() > 0);
    }

    /** Takes one, if there is one, which {@link #giveBack} ends. */
    boolean take(String path) {
        Semaphore share = ofService(path);
        if (share != null && !share.tryAcquire()) {
            return false;
        }
        if (all.tryAcquire()) {
            return true;
        }
        if (share != null) {
            share.release();
        }
        return false;
    }

    void giveBack(String path) {
        Semaphore share = ofService(path);
        if (share != null) {
            share.release();
        }
        all.release();
    }

    private @Nullable Semaphore ofService(String path) {
        Service service = Service.of(path);
        return service == null ? null : ofServices.get(service);
    }
}
