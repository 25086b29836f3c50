package org.traitdunion.local.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Optional;

/** An index that can say which documents may match a query. */
interface Searchable {

    /**
     * The documents that may match: all that do, and perhaps others.
     *
     * @param order the wished order, empty for none
     * @param limited whether only the first few are wanted, so that order counts for more
     * @return empty when this index is of no use for the query
     */
    Optional<Candidates> candidates(Map<String, Condition> conditions, Document order, boolean limited);
}
