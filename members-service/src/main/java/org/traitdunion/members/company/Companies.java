package org.traitdunion.members.company;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.traitdunion.kit.mongo.Mongo;
import org.traitdunion.kit.page.Keyset;
import org.traitdunion.kit.page.Page;
import org.traitdunion.kit.page.PageRequest;
import org.traitdunion.kit.problem.Refusal;

/** The companies of the network. */
@Repository
public class Companies {

    private static final Keyset<Company> BY_ID = Keyset.byId(Company::id);

    private final MongoCollection<Company> collection;

    Companies(MongoDatabase database) {
        collection = database.getCollection("companies", Company.class);
    }

    public Optional<Company> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first());
    }

    public Page<Company> page(PageRequest page) {
        return page.read(collection, empty(), BY_ID);
    }

    /**
     * Lets a company in; again is harmless.
     *
     * @throws Refusal {@code company-exists} if the id belongs to a company of another name
     */
    public Company add(Company company) {
        try {
            collection.insertOne(company);
        } catch (MongoException e) {
            if (!Mongo.duplicate(e)) {
                throw e;
            }
        }
        var stored = find(company.id()).orElseThrow();
        if (!stored.equals(company)) {
            throw Refusal.conflict("company-exists", company.id(), stored.name());
        }
        return stored;
    }
}
