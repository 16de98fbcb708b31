package id.tanggap.query.register;

import static org.springframework.http.HttpMethod.GET;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.unsealing.Unsealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of offices, and who may read it. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

    @Bean
    OpdRegister opdRegister(ElasticsearchClient elasticsearch, IndexNames indices, Unsealing unsealing) {
        return new OpdRegister(elasticsearch, indices, unsealing);
    }

    @Bean
    AccessRules whoMayReadTheRegister() {
        return rules -> rules.on(GET, "/api/opds", "/api/opds/{id}").staff();
    }
}
