package id.tanggap.query.photo;

import static org.springframework.http.HttpMethod.GET;

import id.tanggap.access.address.AddressBudget;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.rule.AccessRules;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.photos.Photographs;
import id.tanggap.photos.PhotosConfiguration;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.search.DeskSearch;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pictures are read where the events are, and the keys of people: without them, as where only an index is asked, none is. */
@Configuration(proxyBeanMethods = false)
@Import(PhotosConfiguration.class)
class PhotoReadingConfiguration {

    @Bean
    PhotoReading photoReading(Readings readings, DeskSearch desk, PersonalData data, Photographs photographs) {
        return new PhotoReading(readings, desk, new CitizenKeys(data::pseudonym), photographs);
    }

    /** @param perMinute how many pictures one address may look at in a minute */
    @Bean
    AccessRules whoMaySeePhotos(@Value("${tanggap.photos.pictures-per-minute:600}") int perMinute) {
        return rules -> rules.on(
                        GET, "/api/complaints/{id}/photos/{photo}", "/api/complaints/{id}/photos/{photo}/thumbnail")
                .within(new AddressBudget(perMinute, Duration.ofMinutes(1)))
                .anyone();
    }
}
