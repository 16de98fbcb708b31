package id.tanggap.query.complaint;

import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.query.unsealing.Unsealing;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The documents of complaints, and how their texts are opened. */
@Configuration(proxyBeanMethods = false)
@Import(GrainConfiguration.class)
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

    /** As they are stored, whatever a projection has read of them so far. */
    @Bean
    Readings.History historyOfComplaints(EventStore events) {
        return complaint -> events.readEvents(complaint.toString(), 0)
                .asStream()
                .map(message -> (ComplaintEvent) message.getPayload());
    }

    @Bean
    DeskProjection deskProjection() {
        return new DeskProjection();
    }

    @Bean
    PublicProjection publicProjection(Grain grain) {
        return new PublicProjection(grain);
    }

    @Bean
    TimelineProjection timelineProjection() {
        return new TimelineProjection();
    }
}
