package org.traitdunion.kit.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What this service does with the facts of a topic. Declared as a bean. A fact's offset is committed only after its
 * handler returned; a handler that fails is tried again, and in the end the fact goes to the dead letters. Handlers
 * are idempotent.
 */
public final class FactSubscription {
    private final String topic;
    private final @Nullable String group;
    private final boolean broadcast;
    private boolean awaited;
    private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
    private @Nullable Consumer<Received<Erased>> erasing;
    private Runnable gap = () -> {};

    private FactSubscription(String topic, @Nullable String group, boolean broadcast) {
        this.topic = topic;
        this.group = group;
        this.broadcast = broadcast;
    }

    /** The payload of a tombstone: nothing. */
    public record Erased() {}

    private record Handler<T>(Class<T> payload, Consumer<Received<T>> effect) {
        void handle(Incoming fact) {
            effect.accept(fact.as(fact.read(payload)));
        }
    }

    /** To the facts of this topic, once for the service as a whole. */
    public static FactSubscription to(String topic) {
        return new FactSubscription(topic, null, false);
    }

    /** In a group of this name instead of the service's: for a second subscription to the same topic. */
    public FactSubscription group(String name) {
        return copy(name, broadcast);
    }

    /** For every instance, only what is published while it runs, without dead letters: to push to open streams. */
    public FactSubscription broadcast() {
        return copy(group, true);
    }

    /** Commits each effect at once, at some cost: whoever publishes there waits for its readers ({@link Readership}). */
    public FactSubscription awaited() {
        var copy = copy(group, broadcast);
        copy.awaited = true;
        return copy;
    }

    private FactSubscription copy(@Nullable String name, boolean toAll) {
        var copy = new FactSubscription(topic, name, toAll);
        copy.handlers.putAll(handlers);
        copy.erasing = erasing;
        copy.awaited = awaited;
        copy.gap = gap;
        return copy;
    }

    /** What to do with the facts of this type. */
    public <T> FactSubscription on(String type, Class<T> payload, Consumer<Received<T>> effect) {
        if (handlers.put(type, new Handler<>(payload, effect)) != null) {
            throw new IllegalArgumentException("Two handlers for " + type);
        }
        return this;
    }

    /** What to do when what a compacted topic held is erased. */
    public FactSubscription onTombstone(Consumer<Received<Erased>> effect) {
        erasing = effect;
        return this;
    }

    /** What to do when facts of a broadcast may have passed by: it begins to listen, or the effect of one failed. */
    public FactSubscription onGap(Runnable remedy) {
        gap = remedy;
        return this;
    }

    String topic() {
        return topic;
    }

    boolean isBroadcast() {
        return broadcast;
    }

    boolean isAwaited() {
        return awaited;
    }

    String groupOr(String application) {
        return group == null ? application : group;
    }

    /** Some facts may have passed by. */
    void missed() {
        gap.run();
    }

    /** Whether this fact has an effect here. */
    boolean concerns(Incoming fact) {
        return fact.isTombstone() ? erasing != null : handlers.containsKey(fact.type());
    }

    /** Has the effect of this fact; none when its type is not known here. */
    void handle(Incoming fact) {
        if (fact.isTombstone()) {
            if (erasing != null) {
                erasing.accept(fact.as(new Erased()));
            }
        } else {
            var handler = handlers.get(fact.type());
            if (handler != null) {
                handler.handle(fact);
            }
        }
    }
}
