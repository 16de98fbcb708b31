package id.tanggap.query.similar;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.words.Likeness;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the same trouble is looked for, and who may ask. */
@Configuration(proxyBeanMethods = false)
class SimilarConfiguration {

    @Bean
    SimilarQuestions.Indices similarIndices(ElasticsearchClient elasticsearch, IndexNames indices) {
        Likeness.Reader reader = new Likeness.Reader();
        return new SimilarQuestions.Indices(
                new SimilarComplaints(elasticsearch, indices.alias("complaint-desk"), reader),
                new SimilarComplaints(elasticsearch, indices.alias("complaint-public"), reader));
    }

    @Bean
    AccessRules whoMayAskForSimilar(AddressBudget publicSearches) {
        return rules -> rules.on(POST, "/api/public/similar")
                .within(publicSearches)
                .anyone()
                .on(GET, "/api/complaints/{id}/similar")
                .staff();
    }
}
