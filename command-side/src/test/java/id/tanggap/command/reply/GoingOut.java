package id.tanggap.command.reply;

import id.tanggap.command.TestTables;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.AskToConfirm;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.complaint.publicity.RedactComplaint;
import id.tanggap.command.complaint.reply.HandReplyOver;
import id.tanggap.command.complaint.reply.NoteReplyFailed;
import id.tanggap.command.complaint.reply.NoteReplyPublished;
import id.tanggap.command.complaint.reply.NoteReplyReached;
import id.tanggap.command.complaint.reply.PublishByHand;
import id.tanggap.command.complaint.reply.SendReply;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.duplicates.MergedComplaints;
import id.tanggap.command.intake.TestVault;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.graph.Endpoint;
import id.tanggap.command.intake.journal.Bell;
import id.tanggap.command.intake.post.Author;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.platform.Wire;
import id.tanggap.command.whatsapp.Portfolio;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Complaints in memory, a real outbox, a double of the platforms, and what carries from the one to the other; the time is
 * what it is set to.
 */
final class GoingOut implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    static final PersonId CITIZEN = new PersonId("citizen000000000000000001");
    static final OfficialAccount MAYORS = new OfficialAccount(Channel.INSTAGRAM, "17841", "pemkab");
    static final OfficialAccount PU = new OfficialAccount(Channel.INSTAGRAM, "17842", "dinaspu");
    static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);

    /** As which everything is read that was sealed for a citizen. */
    static final String UNSEALED = "p0";

    private static final Duration LONG = Duration.ofDays(2);

    final LivingComplaints complaints = new LivingComplaints(
            NOW,
            CaptureComplaint.class,
            AssignComplaint.class,
            AnswerComplaint.class,
            ReceiveInformation.class,
            MergeComplaint.class,
            RedactComplaint.class,
            ChooseVisibility.class,
            HearMessage.class,
            AskCitizen.class,
            ResolveComplaint.class,
            AskToConfirm.class,
            SendReply.class,
            HandReplyOver.class,
            NoteReplyPublished.class,
            NoteReplyFailed.class,
            NoteReplyReached.class,
            PublishByHand.class);
    final PlatformDouble there = new PlatformDouble(complaints.clock());
    final Outbox outbox;
    final Spots spots;
    final Portfolio portfolio;
    final Platforms platforms;
    final Letters letters;
    final Courier courier;
    final SentReplies sent;
    final MessageNotices notices;

    final Map<String, String> tokens = new HashMap<>();
    final Map<String, String> operatorSees = new HashMap<>();
    final Map<ComplaintId, List<ComplaintId>> merged = new HashMap<>();
    final Set<PersonId> erased = new HashSet<>();
    final Set<String> handled = new HashSet<>();
    final Set<UtteranceId> saidThere = new HashSet<>();

    @Nullable
    Instant answeredSince;

    private Instant now = NOW;

    GoingOut() {
        this(new SaidByItself(Map.of(), Map.of(), false), "");
    }

    GoingOut(SaidByItself wanted, String optIn) {
        DataSource tables =
                TestTables.emptied(Stream.concat(Stream.of("reply_parcel", "reply_spot"), Stream.of(Portfolio.TABLES))
                        .toArray(String[]::new));
        JdbcClient sql = JdbcClient.create(tables);
        Vault vault = TestVault.on(tables);
        ReplyProperties properties = properties(null);
        tokens.put("17842", PlatformDouble.TOKEN);
        outbox = new Outbox(sql);
        portfolio = new Portfolio(sql, optIn, complaints.clock());
        spots = new Spots(sql, vault);
        Wire wire = new Wire(new Endpoint(there.url(), Duration.ofSeconds(5), Duration.ofSeconds(5)));
        Sightings sightings = new Sightings(outbox::knows);
        platforms = new Platforms(List.of(
                new FacebookReplies(wire, sightings, direct(wire, sightings, "messenger"), complaints.clock()),
                new InstagramReplies(wire, sightings, direct(wire, sightings, "instagram"), complaints.clock()),
                new ThreadsReplies(wire, sightings, complaints.clock()),
                new XReplies(wire, sightings, complaints.clock()),
                new WhatsAppReplies(wire, portfolio.terms, complaints.clock())));
        Opening opening = text -> erased.contains(text.of())
                ? Optional.empty()
                : Optional.of(text.ciphertext().startsWith("s1.") ? UNSEALED : text.ciphertext());
        SendingTokens sendingTokens = account -> Optional.ofNullable(tokens.get(account.id()));
        Receipts receipts = new Receipts(wanted, portfolio.consents, platforms.thatWriteToTheCitizenAlone());
        letters = new Letters(complaints.store(), spots, receipts, opening, complaints.clock());
        Bell bell = new Bell();
        Arrival arrival = new Arrival(
                outbox,
                (_, post, _) -> handled.add(post),
                vault,
                complaint -> complaints.state(complaint).citizen(),
                new TransactionTemplate(new DataSourceTransactionManager(tables)));
        courier = new Courier(
                outbox,
                letters,
                arrival,
                sendingTokens,
                platforms,
                new Breakers(complaints.clock()),
                operatorSees::put,
                complaints.grants(),
                properties.patience(),
                bell,
                complaints.clock());
        sent = new SentReplies(outbox, letters, arrival, bell);
        notices = new MessageNotices(outbox, arrival, complaints.grants(), bell, complaints.clock());
        Ways ways = new Ways(
                spots,
                sendingTokens,
                portfolio.consents,
                cameIn -> properties(answeredSince).answers(cameIn),
                platforms.channels(),
                (account, opd) -> account.id().equals("17842") && opd.value().equals("dinas-pu"));
        Dispatch dispatch = new Dispatch(
                complaints.store(),
                ways,
                receipts,
                wanted,
                Sealed::new,
                outbox,
                new MergedComplaints() {
                    @Override
                    public void note(ComplaintId complaint, ComplaintId into) {
                        merged.computeIfAbsent(into, _ -> new ArrayList<>()).add(complaint);
                    }

                    @Override
                    public void forget(ComplaintId complaint) {
                        merged.values().forEach(all -> all.remove(complaint));
                    }

                    @Override
                    public List<ComplaintId> into(ComplaintId other) {
                        return merged.getOrDefault(other, List.of());
                    }
                },
                opening,
                complaints.grants(),
                bell,
                complaints.clock());
        complaints.reacts(new WhenTheGovernmentSaysSomethingThenItGoesOut(
                dispatch, saidThere::contains, portfolio.consents, opening, complaints.clock()));
    }

    private DirectMessages direct(Wire wire, Sightings sightings, String platform) {
        return new DirectMessages(wire, sightings, platform, true, complaints.clock());
    }

    private static ReplyProperties properties(@Nullable Instant since) {
        return new ReplyProperties(true, since, 1, Duration.ofSeconds(5), Duration.ofHours(24), true);
    }

    /** Somebody complains below our post, naming {@code dinaspu}. */
    ComplaintId captured(Channel channel, String post) {
        return captured(channel, post, Origin.WEBHOOK, List.of(new OfficialAccount(channel, "17842", "dinaspu")));
    }

    ComplaintId captured(Channel channel, String post, Origin origin, List<OfficialAccount> tagged) {
        ComplaintId id = ComplaintId.of(channel, post);
        complaints.wish(new CaptureComplaint(
                id,
                TrackingCode.of(channel, post),
                new CaptureComplaint.Source(channel, origin, new Sealed(CITIZEN, post), null, now),
                new CaptureComplaint.Author(CITIZEN, null, new Sealed(CITIZEN, "+628111111")),
                new CaptureComplaint.Statement(new Sealed(CITIZEN, "jalan berlubang"), null, tagged),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                now));
        return id;
    }

    /** Somebody complains by a message to {@code dinaspu} alone, which staff took in; silence keeps it. */
    ComplaintId privately(Channel channel, String post) {
        spots.note(
                ComplaintId.of(channel, post),
                CITIZEN,
                new Post(
                        channel,
                        post,
                        List.of(),
                        "conversation",
                        null,
                        Author.numbered(channel, "502", null, null),
                        null,
                        "jalan berlubang",
                        "17842",
                        Reach.SENT_TO_US,
                        List.of(),
                        now,
                        Origin.WEBHOOK));
        ComplaintId id = captured(channel, post);
        complaints.wish(new ChooseVisibility(id, Visibility.CONFIDENTIAL, Actor.SYSTEM, now));
        return id;
    }

    /** The mayor answers here. */
    UtteranceId answered(ComplaintId complaint, String words) {
        return said(complaint, words, MAYOR, null);
    }

    UtteranceId said(ComplaintId complaint, String words, Actor by, String permalink) {
        UtteranceId utterance = UtteranceId.ofRequest(words, by, "answer", null);
        complaints.wish(new AnswerComplaint(
                complaint,
                new Saying.Named(utterance),
                by.opd(),
                new Sealed(CITIZEN, words),
                permalink == null ? null : new Sealed(CITIZEN, permalink),
                by,
                now));
        return utterance;
    }

    void assigned(ComplaintId complaint, String opd) {
        complaints.wish(new AssignComplaint(
                complaint,
                new OpdId(opd),
                null,
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "meja"),
                null,
                MAYOR,
                now));
    }

    /** {@code dinas-pu} reports it solved. */
    void resolved(ComplaintId complaint, String words) {
        complaints.wish(new ResolveComplaint(
                complaint,
                new Saying.Requested(words),
                new OpdId("dinas-pu"),
                new Sealed(CITIZEN, words),
                List.of(),
                head("dinas-pu"),
                now));
    }

    /** {@code dinas-pu} asks the citizen. */
    void asked(ComplaintId complaint, String words) {
        complaints.wish(new AskCitizen(
                complaint,
                new Saying.Requested(words),
                new OpdId("dinas-pu"),
                new Sealed(CITIZEN, words),
                null,
                head("dinas-pu"),
                now));
    }

    /** Who complained says something below it, or in its chat. */
    void citizenSays(ComplaintId complaint, String post, String words) {
        complaints.wish(new HearMessage(
                complaint,
                new Message(
                        UtteranceId.ofPost(Channel.INSTAGRAM, post),
                        MessageBy.CITIZEN,
                        new Sealed(CITIZEN, words),
                        null,
                        now),
                PlainWords.ofTheCitizen(words),
                List.of(),
                null,
                now));
    }

    static Actor head(String opd) {
        return new Actor(Actor.Kind.OPD, "kepala-" + opd, new OpdId(opd));
    }

    /** A post of ours below a complaint, as a webhook brings it. */
    Post ours(Channel channel, String id, String words) {
        return new Post(
                channel,
                id,
                List.of("p1"),
                "conversation",
                "https://contoh.id/" + id,
                Author.numbered(channel, "17842", "dinaspu", null),
                null,
                words,
                "17842",
                Reach.CONVERSATION,
                List.of(),
                now,
                Origin.WEBHOOK);
    }

    /** The couriers do what there is to do now. */
    void carry() {
        while (courier.next()) {
            complaints.everybodyReacts();
        }
    }

    void later(Duration pause) {
        now = now.plus(pause);
        complaints.now(now);
    }

    /** Step by step, as long as anybody is patient. */
    void carryToTheEnd() {
        for (Instant end = now.plus(LONG); now.isBefore(end); later(Duration.ofMinutes(20))) {
            carry();
        }
    }

    /** What became of its replies. */
    List<ComplaintEvent> became(ComplaintId complaint) {
        return complaints.events(complaint).stream()
                .filter(event -> event instanceof ReplyToPublish
                        || event instanceof ReplyPublished
                        || event instanceof ReplyFailed
                        || event instanceof ReplyHandedOver)
                .toList();
    }

    @Override
    public void close() {
        there.close();
    }
}
