package id.tanggap.command.intake;

import static org.mockito.Mockito.mock;

import com.zaxxer.hikari.HikariDataSource;
import id.tanggap.command.account.Speaker;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.channel.token.AccessToken;
import id.tanggap.command.channel.token.AccountTokens;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.CaptureInPublic;
import id.tanggap.command.complaint.capture.NameAuthor;
import id.tanggap.command.complaint.capture.RaiseComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.intake.capture.Desks;
import id.tanggap.command.intake.capture.OfficialAccounts;
import id.tanggap.command.intake.capture.Outgoing;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.entry.EnclosedPhotos;
import id.tanggap.command.intake.entry.ShownVideos;
import id.tanggap.command.intake.post.ChannelReader;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.eventstore.serialization.EventRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The smallest command side that takes complaints in. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({IntakeConfiguration.class, Channels.class})
class Town {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(EmbeddedPostgres postgres) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(20);
        return pool;
    }

    @Bean
    EventRegistry events() {
        return EventRegistry.of(EventCatalogue.types());
    }

    @Bean
    Decisions<ComplaintState, ComplaintEvent> complaints(CommandBus bus, EventStore store) {
        return Decisions.of(ComplaintState.KIND, bus, store)
                .serve(
                        CaptureComplaint.class,
                        CaptureInPublic.class,
                        CaptureAsWished.class,
                        RaiseComplaint.class,
                        TagComplaint.class,
                        NameAuthor.class,
                        AssignComplaint.class,
                        ResolveComplaint.class,
                        HearMessage.class,
                        NoteMessageEdited.class,
                        NoteMessageRemoved.class,
                        NoteMessageRestored.class,
                        RefuseComplaint.class,
                        NotePostRemoved.class,
                        NotePostRestored.class,
                        ReferToPhoto.class);
    }

    @Bean
    Grants grants(CommandGateway commands) {
        return new Grants(commands);
    }

    @Bean
    Accounts register() {
        return new Accounts();
    }

    /** Nobody in this town complains of an office. */
    @Bean
    OpdDirectory directory() {
        return mock();
    }

    /** Nobody in this town sends a photo along. */
    @Bean
    EnclosedPhotos enclosedPhotos() {
        return new EnclosedPhotos() {
            @Override
            public <T> T in(HttpServletRequest request, boolean staff, Function<Enclosed, T> use) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Every account has a token of its own. */
    @Bean
    AccountTokens accountTokens() {
        return (platform, account) -> Optional.of(new AccessToken("token of " + account));
    }

    /** One video is shown in this town. */
    @Bean
    ShownVideos shownVideos() {
        return link -> link.getPath().equals("/ZSabc123")
                ? Optional.of(new ShownVideos.Shown(
                        "7312345678901234567", "wargatujuh", "Jembatan gantung putus, tolong pak", "Warga Tujuh"))
                : Optional.empty();
    }

    /** There is one place in this town, and people say so. */
    @Bean
    Whereabouts whereabouts() {
        return words -> words.contains("Kec. Ciruas") ? Optional.of(new PlaceCode("36.04.11")) : Optional.empty();
    }

    /** Nothing goes out of this town. */
    @Bean
    Outgoing outgoing() {
        return new Outgoing() {
            @Override
            public void standsAt(ComplaintId complaint, PersonId citizen, Post post) {}

            @Override
            public void isSummoned(ComplaintId complaint, Post by) {}

            @Override
            public boolean isOurs(ComplaintId complaint, Post post) {
                return false;
            }

            @Override
            public Optional<UtteranceId> said(Channel channel, String postId) {
                return Optional.empty();
            }

            @Override
            public void reached(MessageStatus status) {}
        };
    }

    @Bean
    Retaliations retaliations(EventStore events) {
        return new Retaliations(new Complaints(events), _ -> false);
    }

    /** Every office has a day for its first answer and a week for its solution. */
    @Bean
    Desks desks() {
        return (opd, category, now) -> new NamedOffice(
                opd,
                opd.value() + ".kepala",
                new Deadlines(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(7)), new PolicyId("layanan")));
    }

    @Bean
    ChannelReader reportedReader() {
        return new ReportedReader();
    }

    /** The accounts that the OPDs have registered. */
    static final class Accounts implements OfficialAccounts {

        private final List<Claimed> registered = new CopyOnWriteArrayList<>(List.of(
                new Claimed(new OfficialAccount(Channel.FACEBOOK, "100", "pemkab"), office("diskominfo"), true),
                new Claimed(new OfficialAccount(Channel.INSTAGRAM, "17841", "pemkab"), office("diskominfo"), true),
                new Claimed(new OfficialAccount(Channel.INSTAGRAM, "17842", "dinaspu"), office("dinas-pu"), true)));

        private static Speaker office(String opd) {
            return new Speaker.Office(new OpdId(opd));
        }

        void register(Channel platform, String id, String opd) {
            registered.add(new Claimed(new OfficialAccount(platform, id, null), office(opd), true));
        }

        /** As an OPD says, and nobody has looked. */
        void report(Channel platform, String id, String opd) {
            forget(id);
            registered.add(new Claimed(new OfficialAccount(platform, id, null), office(opd), false));
        }

        void lead(Channel platform, String id, String handle, String leader) {
            forget(id);
            registered.add(new Claimed(
                    new OfficialAccount(platform, id, handle),
                    new Speaker.Leader(new LeaderId(leader), LeaderOffice.MAYOR),
                    true));
        }

        void verify(Channel platform, String id, String opd) {
            forget(id);
            register(platform, id, opd);
        }

        void forget(String id) {
            registered.removeIf(claimed -> claimed.account().id().equals(id));
        }

        @Override
        public Optional<Claimed> find(Channel platform, @Nullable String id, @Nullable String handle) {
            return registered.stream()
                    .filter(official -> official.account().platform() == platform)
                    .filter(official -> official.account().id().equals(id)
                            || (handle != null
                                    && handle.equalsIgnoreCase(Objects.requireNonNullElse(
                                            official.account().handle(), ""))))
                    .findFirst();
        }
    }
}
