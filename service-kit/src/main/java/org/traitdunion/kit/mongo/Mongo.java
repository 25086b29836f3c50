package org.traitdunion.kit.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/** What the driver's exceptions mean. */
public final class Mongo {
    private Mongo() {}

    /** Whether a write was refused because a unique field already has that value elsewhere. */
    public static boolean duplicate(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Whether the server could not be reached or may not write for the moment, so that a later attempt may succeed. */
    public static boolean away(Throwable failure) {
        return failure instanceof MongoTimeoutException
                || failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException;
    }
}
