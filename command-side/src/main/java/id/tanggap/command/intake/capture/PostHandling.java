package id.tanggap.command.intake.capture;

import static id.tanggap.command.intake.post.WhyParked.Because.FAILED;
import static id.tanggap.command.intake.post.WhyParked.Because.NOT_ROUTED;
import static id.tanggap.command.intake.post.WhyParked.Because.UNREGISTERED_ACCOUNT;
import static id.tanggap.command.intake.post.WhyParked.Because.UNVERIFIED_ACCOUNT;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.conversation.HearMessage;
import id.tanggap.command.complaint.conversation.Message;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.conversation.NoteMessageEdited;
import id.tanggap.command.complaint.conversation.NoteMessageRemoved;
import id.tanggap.command.complaint.conversation.NoteMessageRestored;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.retaliation.Retaliations;
import id.tanggap.command.conversation.Meaning;
import id.tanggap.command.conversation.PlainWords;
import id.tanggap.command.conversation.Said;
import id.tanggap.command.conversation.Tone;
import id.tanggap.command.conversation.Voice;
import id.tanggap.command.conversation.Where;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Identities.Glimpse;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.capture.OfficialAccounts.Claimed;
import id.tanggap.command.intake.handling.PostMeaning;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.HandledPosts.Handled;
import id.tanggap.command.intake.journal.HandledPosts.Noted;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.journal.Talks;
import id.tanggap.command.intake.post.Above;
import id.tanggap.command.intake.post.Content;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says a post, below what, and whom it names; lets {@link Said} tell what is meant, and carries that out.
 *
 * <p>An account that somebody calls the government's and nobody has verified yet speaks for nobody: what it says waits until
 * somebody has looked.
 */
public final class PostHandling implements PostMeaning {

    private final OfficialAccounts accounts;
    private final HandledPosts posts;
    private final Identities identities;
    private final Complaints complaints;
    private final Retaliations retaliations;
    private final Grants grants;
    private final Desks desks;
    private final Whereabouts whereabouts;
    private final Outgoing outgoing;
    private final Clock clock;
    private final Naming naming;
    private final Capturing capturing;
    private final Chats chats;

    /** @param silence after which what is said in a private chat is about something else, if its complaint is closed */
    public PostHandling(
            OfficialAccounts accounts,
            HandledPosts posts,
            Talks talks,
            PersonTraces traces,
            Identities identities,
            Complaints complaints,
            Retaliations retaliations,
            Vault vault,
            Grants grants,
            Desks desks,
            Whereabouts whereabouts,
            Outgoing outgoing,
            Duration silence,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.identities = identities;
        this.complaints = complaints;
        this.retaliations = retaliations;
        this.grants = grants;
        this.desks = desks;
        this.whereabouts = whereabouts;
        this.outgoing = outgoing;
        this.clock = clock;
        this.naming = new Naming(accounts);
        this.capturing = new Capturing(posts, traces, identities, vault, grants, outgoing, clock);
        this.chats = new Chats(talks, complaints, vault, silence);
    }

    @Override
    public @Nullable PlaceCode placeIn(Post post) {
        return whereabouts.in(post.text()).orElse(null);
    }

    @Override
    public Outcome of(Content.Complete read, @Nullable PlaceCode place) {
        Post post = read.post();
        return before(post).orElseGet(() -> anew(read, place));
    }

    @Override
    public Outcome asComplaint(Post post, @Nullable PlaceCode place) {
        return before(post)
                .or(() -> inItsTalk(post, place))
                .orElseGet(() -> complaint(post, place, answered(post).orElse(null)));
    }

    /** What was written to the same inbox about a complaint that is open by now is a part of that. */
    private Optional<Outcome> inItsTalk(Post post, @Nullable PlaceCode place) {
        return Optional.of(post)
                .filter(Capturing::isPrivateOnAPublicChannel)
                .flatMap(chats::about)
                .filter(complaint -> complaint.stage().open())
                .map(complaint -> ofSomebodyBelow(post, place, complaint))
                .filter(outcome -> outcome.state() != State.IGNORED);
    }

    private Optional<Outcome> before(Post post) {
        return posts.find(post.channel(), post.id()).map(before -> {
            if (before.outcome() == State.CAPTURED && !post.author().isUnknown()) {
                capturing.nameAuthor(post, before.complaint());
            }
            return Outcome.of(before.outcome(), before.complaint());
        });
    }

    private Outcome anew(Content.Complete read, @Nullable PlaceCode place) {
        Post post = read.post();
        Optional<ComplaintState> below = below(post);
        Optional<Claimed> claimed =
                accounts.find(post.channel(), post.author().id(), post.author().handle());
        if (claimed.filter(Claimed::verified).isPresent()) {
            Speaker speaker = claimed.get().speaker();
            return below.isPresent()
                    ? ofTheGovernmentBelow(post, place, below.get(), speaker)
                    : ofTheGovernmentAlone(read, place, speaker);
        }
        if (post.account().equals(post.author().id())) {
            return below.isPresent()
                    ? Outcome.parked(WhyParked.of(UNREGISTERED_ACCOUNT))
                    : Outcome.ignored(WhyIgnored.OWN_POST).awaiting(post.channel(), chats.awaitedBy(post));
        }
        if (claimed.isPresent()) {
            return Outcome.parked(
                    WhyParked.of(UNVERIFIED_ACCOUNT, waitsFor(claimed.get().speaker())));
        }
        return below.isPresent() ? ofSomebodyBelow(post, place, below.get()) : ofSomebodyAlone(post, place);
    }

    /** Whose account is to be verified first. */
    private static String waitsFor(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Office(OpdId opd) -> opd.value();
            case Speaker.Head(OpdId opd) -> opd.value();
            case Speaker.Leader(LeaderId leader, var _) -> leader.value();
        };
    }

    private static MessageBy by(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Office(OpdId opd) -> MessageBy.of(opd);
            case Speaker.Head(OpdId opd) -> MessageBy.of(opd);
            case Speaker.Leader(LeaderId leader, var _) -> MessageBy.of(leader);
        };
    }

    /** In a private chat it is the open complaint that is talked about, whatever was quoted. */
    private Optional<ComplaintState> below(Post post) {
        Optional<ComplaintState> quoted = answered(post).flatMap(complaints::find);
        if (quoted.isPresent() && quoted.get().stage().open()) {
            return quoted;
        }
        Optional<ComplaintState> chat = chats.about(post);
        return chat.filter(open -> open.stage().open()).or(() -> quoted).or(() -> chat);
    }

    private Optional<ComplaintId> answered(Post post) {
        return post.answers().stream()
                .map(id -> posts.find(post.channel(), id))
                .flatMap(Optional::stream)
                .map(Handled::complaint)
                .findFirst();
    }

    /** What went out by us, or was handed over and is put there by hand, was said already. */
    private Outcome ofTheGovernmentBelow(
            Post post, @Nullable PlaceCode place, ComplaintState complaint, Speaker speaker) {
        return outgoing.isOurs(complaint.id(), post)
                ? Outcome.of(State.ANSWERED, complaint.id())
                : heard(post, place, complaint, by(speaker));
    }

    private Outcome ofTheGovernmentAlone(Content.Complete read, @Nullable PlaceCode place, Speaker speaker) {
        Post post = read.post();
        Voice voice = speaker instanceof Speaker.Leader ? Voice.LEADER : Voice.OFFICE;
        Meaning meaning =
                new Said(voice, whereAlone(post), naming.in(post), PlainWords.ofALeader(post.text())).meaning();
        return switch (meaning) {
            case Meaning.Raised(List<OpdId> offices) ->
                raised(post, place, speaker, offices, ComplaintRaised.How.OWN_POST);
            case Meaning.TagOfWhatStandsAbove(List<OpdId> offices) -> tagged(read, place, speaker, offices);
            default -> nothing(post, meaning);
        };
    }

    private Outcome ofSomebodyAlone(Post post, @Nullable PlaceCode place) {
        Meaning meaning =
                new Said(Voice.OTHER, whereAlone(post), naming.in(post), PlainWords.ofAnybody(post.text())).meaning();
        if (meaning instanceof Meaning.Complaint) {
            return complaint(post, place, null);
        }
        return seen(post).erased() ? Outcome.erased() : nothing(post, meaning);
    }

    private static Where whereAlone(Post post) {
        if (Capturing.isPrivateOnAPublicChannel(post)) {
            return Where.IN_AN_INBOX;
        }
        return post.answers().isEmpty() ? Where.ALONE : Where.BELOW_AN_UNKNOWN_POST;
    }

    private Outcome ofSomebodyBelow(Post post, @Nullable PlaceCode place, ComplaintState complaint) {
        Glimpse seen = seen(post);
        if (seen.erased()) {
            return Outcome.erased();
        }
        boolean isTheCitizen = seen.people().stream().anyMatch(each -> identities.areOne(complaint.citizen(), each));
        if (isTheCitizen) {
            identities.recognise(Sought.by(post.author().keys()), post.postedAt());
        }
        return heard(post, place, complaint, isTheCitizen ? MessageBy.CITIZEN : MessageBy.OTHER);
    }

    private Glimpse seen(Post post) {
        return identities.look(Sought.by(post.author().keys()), post.postedAt());
    }

    private Outcome heard(Post post, @Nullable PlaceCode place, ComplaintState complaint, MessageBy by) {
        ComplaintId id = complaint.id();
        HearMessage hear = new HearMessage(
                id,
                new Message(
                        UtteranceId.ofPost(post.channel(), post.id()),
                        by,
                        capturing.words(complaint.citizen(), post),
                        capturing.sealed(complaint.citizen(), post.permalink()),
                        post.postedAt()),
                tone(by, post.text()),
                by.kind() == MessageBy.Kind.LEADER
                        ? desksOf(naming.officesBelow(post, complaint), complaint)
                        : List.of(),
                by.kind() == MessageBy.Kind.OTHER ? supporter(post) : null,
                clock.instant());
        Meaning meaning = hear.meaning(complaint);
        return switch (meaning) {
            case Meaning.NotYet _ -> throw new NotYet(WhyParked.of(NOT_ROUTED));
            case Meaning.Complaint _ -> complaint(post, place, id);
            case Meaning.Retaliation _ -> capturing.retaliation(post, retaliations.over(id));
            case Meaning.Nothing(var because) -> Outcome.ignored(WhyIgnored.valueOf(because.name()), id);
            case Meaning.Answer _, Meaning.Tag _ -> carriedOut(post, hear, State.ANSWERED);
            case Meaning.Kept(MessageMeaning as) ->
                carriedOut(post, hear, as == MessageMeaning.OFFICE_WORD ? State.ANSWERED : State.INFORMED);
            case Meaning.Information _, Meaning.Confirmation _, Meaning.Dispute _, Meaning.Wished _ ->
                carriedOut(post, hear, State.INFORMED);
            case Meaning.Raised _, Meaning.TagOfWhatStandsAbove _ ->
                throw new IllegalStateException(meaning + " below a complaint");
        };
    }

    private static Tone tone(MessageBy by, String text) {
        return switch (by.kind()) {
            case CITIZEN -> PlainWords.ofTheCitizen(text);
            case OTHER -> PlainWords.ofAnybody(text);
            case LEADER, OPD -> PlainWords.ofALeader(text);
        };
    }

    /** Whoever merely passes by becomes nobody's person by that. */
    private @Nullable PersonId supporter(Post post) {
        return PlainWords.ofAnybody(post.text()) == Tone.SAME_HERE
                ? identities
                        .recognise(Sought.by(post.author().keys()), post.postedAt())
                        .person()
                : null;
    }

    private List<NamedOffice> desksOf(List<OpdId> offices, @Nullable ComplaintState complaint) {
        return offices.stream()
                .map(opd -> desks.of(opd, complaint == null ? null : complaint.category(), clock.instant()))
                .toList();
    }

    /**
     * Photos of a private chat are the staff's alone. What a citizen shows in public later is looked at where it was said: the
     * words of it are not public here either, and it goes from there with its message.
     *
     * @throws NotYet if the complaint changed meanwhile: then something else may be meant
     */
    private Outcome carriedOut(Post post, HearMessage hear, State outcome) {
        ComplaintId complaint = hear.complaint();
        Noted noted = posts.note(post.channel(), post.id(), outcome, complaint);
        if (!noted.first()) {
            return Outcome.of(outcome, complaint);
        }
        try {
            grants.grant(hear);
        } catch (RuleBroken changedMeanwhile) {
            throw new NotYet(WhyParked.of(FAILED, changedMeanwhile), changedMeanwhile);
        }
        chats.note(post, complaint);
        if (hear.message().by().equals(MessageBy.CITIZEN) && post.reach().isToUsAlone()) {
            capturing.refer(post, complaint, hear.message().words().of());
        }
        if (noted.removed() != null) {
            grants.grant(
                    new NoteMessageRemoved(complaint, hear.message().utterance(), noted.removed(), clock.instant()));
        }
        return Outcome.of(outcome, complaint);
    }

    private Outcome complaint(Post post, @Nullable PlaceCode place, @Nullable ComplaintId inReplyTo) {
        Outcome outcome = capturing.complaint(post, place, inReplyTo, naming.tagged(post));
        if (outcome.complaint() != null) {
            chats.note(post, outcome.complaint());
        }
        return outcome;
    }

    /** A citizen's post becomes a complaint with the citizen's time and words, and is tagged; what cannot be read is raised. */
    private Outcome tagged(Content.Complete read, @Nullable PlaceCode place, Speaker speaker, List<OpdId> offices) {
        return switch (read.above()) {
            case Above.Askable _ -> Outcome.asking();
            case Above.Shown(Post above)
            when isOfTheGovernment(above) -> raised(read.post(), place, speaker, offices, ComplaintRaised.How.OWN_POST);
            case Above.Shown(Post above) -> {
                ComplaintId captured = complaint(above, place, null).complaint();
                if (captured == null) {
                    yield Outcome.erased();
                }
                if (naming.tagged(above).isEmpty() && read.post().reach().namesUs()) {
                    outgoing.isSummoned(captured, read.post());
                }
                yield heard(read.post(), place, complaints.find(captured).orElseThrow(), by(speaker));
            }
            case Above.Hidden _, Above.Nothing _ ->
                raised(read.post(), null, speaker, offices, ComplaintRaised.How.BELOW_AN_UNREADABLE_POST);
        };
    }

    private boolean isOfTheGovernment(Post post) {
        return accounts.verified(
                                post.channel(),
                                post.author().id(),
                                post.author().handle())
                        .isPresent()
                || post.account().equals(post.author().id());
    }

    private Outcome raised(
            Post post, @Nullable PlaceCode place, Speaker speaker, List<OpdId> offices, ComplaintRaised.How how) {
        LeaderId leader = Objects.requireNonNull(by(speaker).leader());
        return capturing.raised(post, place, leader, how, naming.tagged(post), desksOf(offices, null));
    }

    private Outcome nothing(Post post, Meaning meaning) {
        if (meaning instanceof Meaning.Nothing(Meaning.Nothing.Because because)) {
            return Outcome.ignored(WhyIgnored.valueOf(because.name())).awaiting(post.channel(), chats.awaitedBy(post));
        }
        throw new IllegalStateException(meaning + " below no complaint");
    }

    /** An edit of what is not here is read as the post itself if it names us now; else it waits for the post. */
    @Override
    public Outcome of(Content.Edited edited, @Nullable PlaceCode place) {
        Post post = edited.post();
        Optional<Handled> handled = posts.find(post.channel(), post.id());
        if (handled.isEmpty()) {
            return post.reach().namesUs()
                    ? anew(new Content.Complete(post), place)
                    : Outcome.ignored(WhyIgnored.EDIT).awaiting(post.channel(), List.of(post.id()));
        }
        ComplaintId complaint = handled.get().complaint();
        PersonId citizen = complaints.find(complaint).orElseThrow().citizen();
        grants.grant(new NoteMessageEdited(
                complaint,
                utterance(post.channel(), post.id()),
                capturing.words(citizen, post),
                edited.at(),
                clock.instant()));
        return Outcome.of(State.INFORMED, complaint);
    }

    /** What has not come yet is remembered, and hidden from the public when it comes. */
    @Override
    public Outcome of(Visibility seen) {
        Removal removal = removal(seen);
        if (posts.find(seen.channel(), seen.postId()).isEmpty()) {
            if (removal == null) {
                posts.forgetHidden(seen.channel(), seen.postId());
            } else if (posts.noteRemoved(seen.channel(), seen.postId(), removal)) {
                return Outcome.ignored(WhyIgnored.REMOVAL);
            }
        }
        Optional<Handled> handled = posts.find(seen.channel(), seen.postId());
        if (handled.isEmpty()) {
            return Outcome.ignored(WhyIgnored.REMOVAL);
        }
        ComplaintId complaint = handled.get().complaint();
        if (handled.get().outcome() == State.CAPTURED) {
            grants.grant(
                    removal == null
                            ? new NotePostRestored(complaint, seen.at())
                            : new NotePostRemoved(complaint, removal, seen.at()));
        } else {
            UtteranceId utterance = utterance(seen.channel(), seen.postId());
            grants.grant(
                    removal == null
                            ? new NoteMessageRestored(complaint, utterance, seen.at())
                            : new NoteMessageRemoved(complaint, utterance, removal, seen.at()));
        }
        return Outcome.of(State.REMOVED, complaint);
    }

    /** What went out from here is called as it was said here. */
    private UtteranceId utterance(Channel channel, String postId) {
        return outgoing.said(channel, postId).orElseGet(() -> UtteranceId.ofPost(channel, postId));
    }

    @Override
    public Outcome of(MessageStatus status) {
        outgoing.reached(status);
        return Outcome.ignored(WhyIgnored.DELIVERY_STATUS);
    }

    private static @Nullable Removal removal(Visibility seen) {
        return switch (seen.seen()) {
            case GONE -> Removal.DELETED;
            case HIDDEN -> Removal.HIDDEN;
            case AGAIN -> null;
        };
    }
}
