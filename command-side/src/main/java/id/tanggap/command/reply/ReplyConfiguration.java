package id.tanggap.command.reply;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.duplicates.MergedComplaints;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.ChannelStatus;
import id.tanggap.command.intake.handling.Workers;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.meta.MetaProperties;
import id.tanggap.command.intake.meta.ThreadsProperties;
import id.tanggap.command.intake.x.XProperties;
import id.tanggap.command.intake.youtube.YouTubeProperties;
import id.tanggap.command.opd.directory.ClaimedAccounts;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.whatsapp.ClosedChats;
import id.tanggap.command.whatsapp.Consents;
import id.tanggap.eventstore.config.Processor;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.schema.SchemaMigration;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers go back. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReplyProperties.class, SaidByItself.class})
class ReplyConfiguration {

    @Bean
    static SchemaMigration replySchema() {
        return new SchemaMigration("classpath:db/reply", "flyway_reply");
    }

    @Bean
    Processor repliesProcessor() {
        return Processor.named("replies").withBatchSize(100).withDeadLetters();
    }

    @Bean
    Outbox replyOutbox(JdbcClient sql) {
        return new Outbox(sql);
    }

    @Bean
    Bell replyBell() {
        return new Bell();
    }

    @Bean
    Opening replyOpening(PersonalData data) {
        return text -> data.open(text.of().toString(), text.ciphertext());
    }

    @Bean
    Receipts replyReceipts(SaidByItself wanted, Consents consents, Platforms platforms) {
        return new Receipts(wanted, consents, platforms.thatWriteToTheCitizenAlone());
    }

    @Bean
    Spots replySpots(JdbcClient sql, Vault vault) {
        return new Spots(sql, vault);
    }

    @Bean
    Platforms replyPlatforms(
            MetaProperties meta,
            ThreadsProperties threads,
            XProperties x,
            YouTubeProperties youTube,
            ClosedChats closed,
            ReplyProperties properties,
            Outbox outbox,
            Clock clock) {
        Sightings sightings = new Sightings(outbox::knows);
        Wire graph = new Wire(meta.graph());
        boolean asPeople = properties.humanAgent();
        return new Platforms(List.of(
                new FacebookReplies(
                        graph, sightings, new DirectMessages(graph, sightings, "messenger", asPeople, clock), clock),
                new InstagramReplies(
                        graph, sightings, new DirectMessages(graph, sightings, "instagram", asPeople, clock), clock),
                new WhatsAppReplies(new Wire(meta.whatsapp()), closed, clock),
                new ThreadsReplies(new Wire(meta.at(threads.apiUrl())), sightings, clock),
                new XReplies(new Wire(x.api()), sightings, clock),
                new YouTubeReplies(new Wire(youTube.api()), sightings, clock)));
    }

    @Bean
    WhenTheGovernmentSaysSomethingThenItGoesOut whenTheGovernmentSaysSomethingThenItGoesOut(
            EventStore events,
            Spots spots,
            SendingTokens tokens,
            Consents consents,
            Receipts receipts,
            SaidByItself wanted,
            Vault vault,
            Platforms platforms,
            ClaimedAccounts claims,
            ReplyProperties properties,
            Outbox outbox,
            MergedComplaints merged,
            HandledPosts posts,
            Opening opening,
            Grants grants,
            Bell replyBell,
            Clock clock) {
        Ways ways = new Ways(
                spots,
                tokens,
                consents,
                properties::answers,
                platforms.channels(),
                (account, opd) -> claims.find(account.platform(), account.id(), null)
                        .map(ClaimedAccounts.Claim::speaker)
                        .filter(speaker ->
                                speaker.equals(new Speaker.Office(opd)) || speaker.equals(new Speaker.Head(opd)))
                        .isPresent());
        Dispatch dispatch = new Dispatch(
                events, ways, receipts, wanted, vault::seal, outbox, merged, opening, grants, replyBell, clock);
        return new WhenTheGovernmentSaysSomethingThenItGoesOut(dispatch, posts::hold, consents, opening, clock);
    }

    @Bean
    Letters replyLetters(EventStore events, Spots spots, Receipts receipts, Opening opening, Clock clock) {
        return new Letters(events, spots, receipts, opening, clock);
    }

    @Bean
    Arrival replyArrival(
            Outbox outbox,
            HandledPosts posts,
            Vault vault,
            Complaints complaints,
            PlatformTransactionManager transactions) {
        return new Arrival(
                outbox,
                (channel, post, complaint) -> posts.note(channel, post, State.ANSWERED, complaint),
                vault,
                complaint -> complaints.find(complaint).orElseThrow().citizen(),
                new TransactionTemplate(transactions));
    }

    @Bean
    SentReplies sentReplies(Outbox outbox, Letters letters, Arrival arrival, Bell replyBell) {
        return new SentReplies(outbox, letters, arrival, replyBell);
    }

    @Bean
    MessageNotices messageNotices(Outbox outbox, Arrival arrival, Grants grants, Bell replyBell, Clock clock) {
        return new MessageNotices(outbox, arrival, grants, replyBell, clock);
    }

    @Bean
    Courier replyCourier(
            Outbox outbox,
            Letters letters,
            Arrival arrival,
            SendingTokens tokens,
            Platforms platforms,
            ChannelStatus status,
            Grants grants,
            ReplyProperties properties,
            Bell replyBell,
            Clock clock) {
        return new Courier(
                outbox,
                letters,
                arrival,
                tokens,
                platforms,
                new Breakers(clock),
                status::set,
                grants,
                properties.patience(),
                replyBell,
                clock);
    }

    @Bean
    Workers replyWorkers(Courier courier, ReplyProperties properties, Bell replyBell) {
        return new Workers(
                List.of(new Workers.Crew("replies", properties.workers(), replyBell, courier::next)),
                properties.poll(),
                () -> {});
    }
}
