package id.tanggap.query.complaint;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of complaints, and how their texts are opened. */
@Configuration(proxyBeanMethods = false)
public class ComplaintProjections {

    @Bean
    Unsealing unsealing(PersonalData personalData) {
        return new Unsealing() {
            @Override
            public @Nullable String open(Sealed text) {
                return personalData
                        .open(text.of().toString(), text.ciphertext())
                        .orElse(null);
            }

            @Override
            public void prepare(Set<PersonId> persons) {
                personalData.prepareToOpen(
                        persons.stream().map(PersonId::toString).toList());
            }
        };
    }

    @Bean
    DeskProjection deskProjection(Unsealing unsealing) {
        return new DeskProjection(unsealing);
    }

    @Bean
    PublicProjection publicProjection(Unsealing unsealing) {
        return new PublicProjection(unsealing);
    }

    @Bean
    TimelineProjection timelineProjection() {
        return new TimelineProjection();
    }
}
