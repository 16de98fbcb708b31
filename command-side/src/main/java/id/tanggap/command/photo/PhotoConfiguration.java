package id.tanggap.command.photo;

import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.meta.MetaProperties;
import id.tanggap.eventstore.config.Processor;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.photos.Photographs;
import id.tanggap.photos.PhotosConfiguration;
import id.tanggap.schema.SchemaMigration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(PhotosConfiguration.class)
@EnableConfigurationProperties(Bounds.class)
class PhotoConfiguration {

    @Bean
    static SchemaMigration photoSchema() {
        return new SchemaMigration("classpath:db/photos", "flyway_photos");
    }

    @Bean
    PhotoCounter photoCounter(Bounds bounds) {
        return new PhotoCounter(bounds);
    }

    @Bean
    Darkroom darkroom(Bounds bounds) {
        return new Darkroom(bounds);
    }

    /**
     * @param address {@code clamd://host:port}; empty for none
     * @param timeout how long it may take to answer
     */
    @Bean
    VirusScanner virusScanner(
            @Value("${tanggap.photos.scanner:}") String address,
            @Value("${tanggap.photos.scanner-timeout:20s}") Duration timeout) {
        return address.isBlank() ? VirusScanner.NONE : new Clamd(URI.create(address), timeout);
    }

    /** @param poll how late a photo may be that waits */
    @Bean
    ScheduledPhotos waitingPhotos(
            DataSource dataSource,
            Photographs photographs,
            ObjectProvider<PhotoAttempts> attempts,
            Clock clock,
            @Value("${tanggap.photos.poll:10s}") Duration poll) {
        return new ScheduledPhotos(dataSource, photographs, attempts, clock, poll);
    }

    @Bean
    PhotoReception photoReception(
            Darkroom darkroom,
            VirusScanner scanner,
            Photographs photographs,
            WaitingPhotos waiting,
            PersonalData data,
            Grants grants,
            Clock clock) {
        return new PhotoReception(darkroom, scanner, photographs, waiting, data, grants, clock);
    }

    @Bean
    PhotoFetch platformPhotos(
            MetaProperties meta,
            AccountTokens tokens,
            Bounds bounds,
            @Value("${tanggap.photos.hosts:fbcdn.net,cdninstagram.com,fbsbx.com,twimg.com}") Set<String> hosts) {
        return new PlatformPhotos(meta, tokens, bounds, hosts);
    }

    @Bean
    PhotoAttempts photoAttempts(
            Complaints complaints,
            PhotoReception reception,
            PhotoFetch platforms,
            Photographs photographs,
            PersonalData data,
            Grants grants,
            Clock clock) {
        return new PhotoAttempts(complaints, reception, platforms, photographs, data, grants, clock);
    }

    @Bean
    Processor photosProcessor() {
        return Processor.named("photos").withBatchSize(100).withDeadLetters();
    }
}
