package id.tanggap.query.complaint;

import id.tanggap.eventstore.shredding.PersonalData;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents of complaints, and how their texts are opened. */
@Configuration(proxyBeanMethods = false)
public class ComplaintProjections {

    @Bean
    Unsealing unsealing(PersonalData personalData) {
        return text ->
                personalData.open(text.of().toString(), text.ciphertext()).orElse(null);
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
