package id.tanggap.query.search;

import static org.springframework.http.HttpMethod.GET;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.query.complaint.Unsealing;
import id.tanggap.query.elastic.IndexNames;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services behind the questions, and who may ask them. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

    private final IndexNames indices;
    private final ZoneId zone;

    /** @param zone in which days begin and end: {@code Asia/Jakarta} (WIB), {@code Asia/Makassar}, {@code Asia/Jayapura} */
    SearchConfiguration(IndexNames indices, @Value("${tanggap.zone:Asia/Jakarta}") ZoneId zone) {
        this.indices = indices;
        this.zone = zone;
    }

    @Bean
    EqualWords equalWords() {
        return new EqualWords();
    }

    @Bean
    OpdRegister opdRegister(ElasticsearchClient elasticsearch, Unsealing unsealing) {
        return new OpdRegister(elasticsearch, indices, unsealing);
    }

    @Bean
    Names names(OpdRegister register, Clock clock) {
        return new Names(register::documents, clock);
    }

    @Bean
    PublicSearch publicSearch(ElasticsearchClient elasticsearch, EqualWords equalWords, Names names) {
        return new PublicSearch(elasticsearch, indices, equalWords, names, zone);
    }

    @Bean
    DeskSearch deskSearch(
            ElasticsearchClient elasticsearch, EqualWords equalWords, Names names, Unsealing unsealing, Clock clock) {
        return new DeskSearch(elasticsearch, indices, equalWords, names, unsealing, clock, zone);
    }

    @Bean
    AccessRules whoMaySearch() {
        return rules -> rules.on(GET, "/api/public/complaints", "/api/public/complaints/{trackingCode}")
                .anyone()
                .on(GET, "/api/complaints", "/api/complaints/{id}", "/api/complaints/{id}/timeline")
                .staff()
                .on(GET, "/api/opds", "/api/opds/{id}")
                .staff();
    }
}
