package org.traitdunion.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

class StableApiGuardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mapReduce | {'mapReduce': 'a'}",
                "distinct | {'distinct': 'a'}",
                "dropIndexes | {'dropIndexes': 'a'}",
                "find | {'find': 'a', 'filter': {'$text': {'$search': 'x'}}}",
                "find | {'find': 'a', 'projection': {'people.$': 1}}",
                "find | {'find': 'a', 'collation': {'locale': 'fr'}}",
                "update | {'update': 'a', 'updates': [{'q': {}, 'u': [{'$set': {'a': 1}}]}]}",
                "findAndModify | {'findAndModify': 'a', 'update': [{'$set': {'a': 1}}]}",
                "aggregate | {'aggregate': 'a', 'pipeline': [{'$unionWith': 'b'}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'expireAfterSeconds': 5}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}}, {'key': {'b': 1}, 'sparse': true}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'background': true}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'storageEngine': {}}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'bucketSize': 1.0}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'partialFilterExpression': {'c': {'$exists': true}}}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1}, 'partialFilterExpression': {'b': 1}}]}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b': 1, 'c': 1}, 'partialFilterExpression': {'b': {'$exists': true}}}]}",
                "insert | {'insert': 'a', 'startTransaction': true}"
            })
    void findsWhatIsNotStable(String name, String command) {
        assertThat(StableApiGuard.fault(name, BsonDocument.parse(command))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find | {'find': 'a', 'filter': {'_id': 1}}",
                "update | {'update': 'a', 'updates': [{'q': {}, 'u': {'$set': {'a': 1}}}]}",
                "findAndModify | {'findAndModify': 'a', 'update': {'$inc': {'a': 1}}}",
                "createIndexes | {'createIndexes': 'a', 'indexes': [{'key': {'b.c': 1}, 'unique': true, 'partialFilterExpression': {'b.c': {'$exists': true}}}]}",
                "insert | {'insert': 'a', 'documents': [{'text': 'collation and $text as words', 'sparse': true}]}"
            })
    void letsPassWhatIs(String name, String command) {
        assertThat(StableApiGuard.fault(name, BsonDocument.parse(command))).isEmpty();
    }

    @Test
    void standsBesideEveryTest() {
        assertThat(ServiceLoader.load(Extension.class)).hasAtLeastOneElementOfType(StableApiGuard.class);
    }

    @Test
    void hearsAServiceThatATestStartsByItself() {
        assertThat(ImportCandidates.load(AutoConfiguration.class, null)).contains(GuardedMongo.class.getName());
    }
}
