package org.traitdunion.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the driver's exceptions mean. */
public final class Mongo {
    private Mongo() {}

    /** Whether a write was refused because a unique field already has that value elsewhere. */
    public static boolean duplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /**
     * Writes by an upsert whose filter passes over a document that knows as much or more. That its insert meets an id may also
     * mean that somebody else has inserted a moment ago what knows less: only the second attempt, which finds that document, tells.
     *
     * @param write the upsert
     * @return its answer; empty when what is stored knows as much or more
     */
    public static <T> Optional<T> upsert(Supplier<@Nullable T> write) {
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                return Optional.ofNullable(write.get());
            } catch (MongoException failure) {
                if (!duplicate(failure)) {
                    throw failure;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the server could not be reached or may not write for the moment, so that a later attempt may succeed; also when that
     * is only the cause of the failure.
     */
    public static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (meansAway(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The last three are thrown to those who wait for a connection while another one dies, or while this process ends. */
    private static boolean meansAway(Throwable failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoInterruptedException;
    }
}
