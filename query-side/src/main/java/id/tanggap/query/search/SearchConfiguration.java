package id.tanggap.query.search;

import static org.springframework.http.HttpMethod.GET;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import id.tanggap.access.GovernmentZone;
import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.query.complaint.Grain;
import id.tanggap.query.complaint.GrainConfiguration;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.directory.DirectoryConfiguration;
import id.tanggap.query.directory.Names;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services behind the questions, and who may ask them. */
@Configuration(proxyBeanMethods = false)
@Import({DirectoryConfiguration.class, GrainConfiguration.class, PublicBudgets.class})
public class SearchConfiguration {

    private final IndexNames indices;
    private final ZoneId zone;

    /** @param zone in which days begin and end: {@code Asia/Jakarta} (WIB), {@code Asia/Makassar}, {@code Asia/Jayapura} */
    SearchConfiguration(IndexNames indices, @GovernmentZone ZoneId zone) {
        this.indices = indices;
        this.zone = zone;
    }

    @Bean
    PublicSearch publicSearch(ElasticsearchClient elasticsearch, Names names, PrivateComplaints privately) {
        return new PublicSearch(elasticsearch, indices, names, privately, zone);
    }

    /** Without a history of complaints, as where only an index is asked, none of them is read. */
    @Bean
    Readings readings(ObjectProvider<Readings.History> history, Unsealing unsealing, Grain grain) {
        return new Readings(history.getIfAvailable(() -> _ -> Stream.empty()), unsealing, grain);
    }

    @Bean
    PrivateComplaints privateComplaints(
            ElasticsearchClient elasticsearch, Readings readings, ObjectProvider<PersonalData> personalData) {
        CitizenKeys keys =
                new CitizenKeys((purpose, value) -> personalData.getObject().pseudonym(purpose, value));
        return new PrivateComplaints(elasticsearch, indices, readings, keys);
    }

    @Bean
    DeskSearch deskSearch(ElasticsearchClient elasticsearch, Names names, Unsealing unsealing, Clock clock) {
        return new DeskSearch(elasticsearch, indices, names, unsealing, clock, zone);
    }

    @Bean
    AccessRules whoMaySearch(AddressBudget publicSearches, AddressBudget publicReadings) {
        return rules -> rules.on(GET, "/api/public/complaints")
                .within(publicSearches)
                .anyone()
                .on(GET, "/api/public/complaints/{trackingCode}")
                .within(publicReadings)
                .anyone()
                .on(GET, "/api/complaints", "/api/complaints/{id}", "/api/complaints/{id}/timeline")
                .staff();
    }
}
