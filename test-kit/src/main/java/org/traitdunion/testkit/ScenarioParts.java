package org.traitdunion.testkit;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.traitdunion.kit.security.Standings;

/** What a scenario may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class ScenarioParts {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Tokens testTokens() {
        return new Tokens();
    }

    @Bean
    Api api(Environment environment) {
        return new Api(() -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    @Bean
    FactProbe factProbe(Environment environment, ObjectProvider<Standings> standings) {
        return new FactProbe(
                environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                environment.getRequiredProperty("traitdunion.facts.prefix"),
                memberId -> standings.getObject().of(memberId));
    }

    @Bean
    EndpointMatrix endpointMatrix(Api api, Tokens tokens, MongoDatabase database, ListableBeanFactory service) {
        return new EndpointMatrix(api, tokens, database, new Handlers(service));
    }
}
