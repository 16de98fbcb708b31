package id.tanggap.command.poll;

import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.intake.journal.Journal;
import id.tanggap.command.intake.journal.KnownPosts;
import id.tanggap.command.intake.journal.Silences;
import id.tanggap.command.intake.meta.MetaProperties;
import id.tanggap.command.intake.meta.ThreadsProperties;
import id.tanggap.command.intake.reading.DeliveryReading;
import id.tanggap.command.intake.x.XProperties;
import id.tanggap.command.intake.youtube.YouTubeProperties;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.platform.ErrorTable;
import id.tanggap.command.platform.Wire;
import id.tanggap.events.complaint.Channel;
import id.tanggap.schema.SchemaMigration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is missed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PollProperties.class)
class PollConfiguration {

    /** Where Google's day begins. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    @Bean
    static SchemaMigration pollSchema() {
        return new SchemaMigration("classpath:db/poll", "flyway_poll");
    }

    @Bean
    Lookout facebookLookout(MetaProperties meta) {
        return FacebookLists.of(ofMeta(meta.graph()));
    }

    @Bean
    Lookout instagramLookout(MetaProperties meta) {
        return InstagramLists.of(ofMeta(meta.graph()));
    }

    @Bean
    Lookout threadsLookout(ThreadsProperties threads, MetaProperties meta) {
        return ThreadsLists.of(ofMeta(meta.at(threads.apiUrl())));
    }

    private static Lookout.Access ofMeta(Endpoint at) {
        return new Lookout.Access(new Wire(at), ErrorTable.META);
    }

    @Bean
    Lookout xLookout(XProperties x) {
        return XLists.of(new Lookout.Access(new Wire(x.api()), ErrorTable.X));
    }

    @Bean
    Lookout youTubeLookout(YouTubeProperties youTube, JdbcClient sql, Clock clock) {
        return YouTubeLists.of(new Lookout.Access(
                new Wire(youTube.api()),
                ErrorTable.YOUTUBE,
                youTube.apiKey(),
                new DailyUnits(Channel.YOUTUBE, youTube.unitsForLooking(), PACIFIC, sql, clock)));
    }

    @Bean
    Poller poller(
            List<Lookout> lookouts,
            ClaimedAccounts accounts,
            AccountTokens tokens,
            KnownPosts known,
            DeliveryReading reading,
            Journal journal,
            JdbcClient sql,
            MeterRegistry meters,
            PollProperties properties,
            Silences silences,
            Clock clock) {
        Poller poller = new Poller(
                lookouts,
                accounts::ofTheGovernment,
                tokens,
                known,
                reading,
                journal,
                new Looks(sql),
                new PollCounts(meters),
                properties,
                clock);
        silences.whenBroken(poller::hurry);
        return poller;
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "tanggap.polling.enabled", matchIfMissing = true)
    ScheduledPolling scheduledPolling(DataSource dataSource, Poller poller, PollProperties properties, Clock clock) {
        return new ScheduledPolling(dataSource, poller, properties.tick(), clock);
    }
}
