package org.traitdunion.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConfigurationException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ServerId;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.traitdunion.gateway.problem.Problems;
import tools.jackson.databind.json.JsonMapper;

/** However the driver says that the sessions cannot be had. */
class StoreAwayTest {

    private static final int OUT_OF_DISK_SPACE = 14031;

    static Stream<MongoException> failures() {
        ServerAddress server = new ServerAddress();
        return Stream.of(
                new MongoTimeoutException("away"),
                new MongoSocketException("away", server),
                new MongoNotPrimaryException(new BsonDocument(), server),
                new MongoNodeIsRecoveringException(new BsonDocument(), server),
                new MongoConnectionPoolClearedException(new ServerId(new ClusterId(), server), null),
                new MongoServerUnavailableException("away"),
                new MongoInterruptedException("away", null),
                new MongoConfigurationException("no such host"),
                new MongoCommandException(new BsonDocument("code", new BsonInt32(OUT_OF_DISK_SPACE)), server));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void itIsSaidAsAProblem(MongoException failure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/me");
        request.addHeader("Accept-Language", "en");
        MockHttpServletResponse response = new MockHttpServletResponse();

        new SessionsAway(new Problems(new JsonMapper(), mock())).doFilter(request, response, (_, _) -> {
            throw failure;
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(response.getContentAsString()).contains("Yours is kept");
    }
}
