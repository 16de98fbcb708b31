package id.tanggap.command.intake.capture;

import static id.tanggap.command.intake.post.WhyParked.Because.NOT_ROUTED;
import static id.tanggap.command.intake.post.WhyParked.Because.UNREGISTERED_ACCOUNT;
import static id.tanggap.command.intake.post.WhyParked.Because.UNVERIFIED_ACCOUNT;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.NameAuthor;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.publicity.NotePostRestored;
import id.tanggap.command.complaint.rule.OnlyAnInvolvedOpdAnswers;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Rule;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.Identities.Glimpse;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.capture.OfficialAccounts.Claimed;
import id.tanggap.command.intake.handling.PostMeaning;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.HandledPosts.Handled;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Content.MessageStatus;
import id.tanggap.command.intake.post.Content.Visibility;
import id.tanggap.command.intake.post.Legible;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.command.intake.post.WhyIgnored;
import id.tanggap.command.intake.post.WhyParked;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a post means.
 *
 * <ul>
 *   <li>Of an official account: never a complaint; the government's answer, if it answers a complaint.
 *   <li>Of an account that an OPD calls its own, which nobody has verified yet: it waits until somebody has.
 *   <li>Of the citizen who complained, answering: more about that complaint.
 *   <li>Of anybody, naming an official account or standing at its place: a complaint.
 *   <li>All else is conversation among others.
 * </ul>
 */
public final class PostHandling implements PostMeaning {

    private static final int LONGEST_TEXT = 10_000;

    private final OfficialAccounts accounts;
    private final HandledPosts posts;
    private final PersonTraces traces;
    private final Identities identities;
    private final Vault vault;
    private final Grants grants;
    private final Whereabouts whereabouts;
    private final Outgoing outgoing;
    private final Clock clock;

    public PostHandling(
            OfficialAccounts accounts,
            HandledPosts posts,
            PersonTraces traces,
            Identities identities,
            Vault vault,
            Grants grants,
            Whereabouts whereabouts,
            Outgoing outgoing,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.traces = traces;
        this.identities = identities;
        this.vault = vault;
        this.grants = grants;
        this.whereabouts = whereabouts;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    @Override
    public @Nullable PlaceCode placeIn(Post post) {
        return whereabouts.in(post.text()).orElse(null);
    }

    @Override
    public Outcome of(Post post, @Nullable PlaceCode place, boolean asComplaint) {
        Optional<Handled> before = posts.find(post.channel(), post.id());
        if (before.isPresent()) {
            if (before.get().outcome() == State.CAPTURED && !post.author().isUnknown()) {
                nameAuthor(post, before.get().complaint());
            }
            return Outcome.of(before.get().outcome(), before.get().complaint());
        }
        Optional<ComplaintId> answered = answered(post);
        if (asComplaint) {
            return complaint(post, place, answered, tagged(post, answered.isPresent()));
        }
        Optional<Claimed> claimed =
                accounts.find(post.channel(), post.author().id(), post.author().handle());
        Optional<Claimed> official = claimed.filter(Claimed::verified);
        if (official.isPresent() || post.account().equals(post.author().id())) {
            return ofTheGovernment(post, answered, official);
        }
        if (claimed.isPresent()) {
            return Outcome.parked(
                    WhyParked.of(UNVERIFIED_ACCOUNT, waitsFor(claimed.get().speaker())));
        }
        List<OfficialAccount> tagged = tagged(post, answered.isPresent());
        if (answered.isEmpty() && !tagged.isEmpty()) {
            return complaint(post, place, answered, tagged);
        }
        Sought author = Sought.by(post.author().keys());
        Glimpse seen = identities.look(author, post.postedAt());
        if (seen.erased()) {
            return Outcome.erased();
        }
        Optional<PersonId> citizen = answered.flatMap(traces::citizenOf).filter(person -> isOneOf(person, seen));
        if (citizen.isPresent()) {
            identities.recognise(author, post.postedAt());
            return information(post, answered.orElseThrow(), citizen.get());
        }
        return tagged.isEmpty() ? Outcome.ignored(WhyIgnored.CONVERSATION) : complaint(post, place, answered, tagged);
    }

    /** Whose account is to be verified first. */
    private static String waitsFor(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Office office -> office.opd().value();
            case Speaker.Head head -> head.opd().value();
            case Speaker.Leader leader -> leader.leader().value();
        };
    }

    private boolean isOneOf(PersonId person, Glimpse seen) {
        return seen.people().stream().anyMatch(each -> identities.areOne(person, each));
    }

    /** What came without its writer comes again with the writer, who is the nameless citizen of its complaint. */
    private void nameAuthor(Post post, ComplaintId complaint) {
        PersonId nameless = identities.nameOf(PersonKey.post(post.channel(), post.id()));
        if (traces.citizenOf(complaint).filter(nameless::equals).isEmpty()) {
            return;
        }
        Recognised author = identities.recognise(Sought.by(post.author().keys()), post.postedAt());
        String shown = post.author().shown();
        if (!author.erased()) {
            identities.unite(nameless, author.person());
            if (shown != null) {
                grants.grant(new NameAuthor(complaint, vault.seal(nameless, shown), clock.instant()));
            }
        }
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
        if (handled.isEmpty() || handled.get().outcome() != State.CAPTURED) {
            return Outcome.ignored(WhyIgnored.REMOVAL);
        }
        ComplaintId complaint = handled.get().complaint();
        grants.grant(
                removal == null
                        ? new NotePostRestored(complaint, seen.at())
                        : new NotePostRemoved(complaint, removal, seen.at()));
        return Outcome.of(State.REMOVED, complaint);
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

    private Optional<ComplaintId> answered(Post post) {
        return post.answers().stream()
                .map(id -> posts.find(post.channel(), id))
                .flatMap(Optional::stream)
                .map(Handled::complaint)
                .findFirst();
    }

    private Outcome ofTheGovernment(Post post, Optional<ComplaintId> answered, Optional<Claimed> official) {
        if (answered.isEmpty()) {
            return Outcome.ignored(WhyIgnored.OWN_POST);
        }
        if (official.isEmpty()) {
            return Outcome.parked(WhyParked.of(UNREGISTERED_ACCOUNT));
        }
        ComplaintId complaint = answered.get();
        if (outgoing.isOurs(complaint, post)) {
            return Outcome.of(State.ANSWERED, complaint);
        }
        return switch (official.get().speaker()) {
            case Speaker.Office office -> answer(post, complaint, office.opd());
            case Speaker.Head head -> answer(post, complaint, head.opd());
            case Speaker.Leader _ -> Outcome.ignored(WhyIgnored.OWN_POST);
        };
    }

    private Outcome answer(Post post, ComplaintId complaint, OpdId office) {
        if (!posts.note(post.channel(), post.id(), State.ANSWERED, complaint)) {
            return Outcome.of(State.ANSWERED, complaint);
        }
        PersonId citizen = traces.citizenOf(complaint)
                .orElseGet(() -> identities.recogniseNow(Sought.by(post.author().keys())));
        try {
            grants.grant(new AnswerComplaint(
                    complaint,
                    Saying.inPost(post.channel(), post.id()),
                    office,
                    vault.seal(citizen, Legible.atMost(LONGEST_TEXT, post.text())),
                    sealed(citizen, post.permalink()),
                    new Actor(Actor.Kind.OPD, null, office),
                    post.postedAt()));
        } catch (RuleBroken refused) {
            throw notTaken(refused, complaint);
        }
        return Outcome.of(State.ANSWERED, complaint);
    }

    /** An office may answer within the second in which its complaint came, and find it on nobody's desk yet. */
    private static RuntimeException notTaken(RuleBroken refused, ComplaintId complaint) {
        if (refused.rule() instanceof OnlyAnInvolvedOpdAnswers answers
                && answers.complaint().stage() == Stage.UNROUTED) {
            return new NotYet(WhyParked.of(NOT_ROUTED), refused);
        }
        return new NotTaken(
                Outcome.ignored(
                        refused.rule().kind() == Rule.Kind.NOT_YOURS
                                ? WhyIgnored.ANOTHER_OFFICE
                                : WhyIgnored.FINISHED_COMPLAINT,
                        complaint),
                refused);
    }

    private Outcome information(Post post, ComplaintId complaint, PersonId citizen) {
        if (!posts.note(post.channel(), post.id(), State.INFORMED, complaint)) {
            return Outcome.of(State.INFORMED, complaint);
        }
        try {
            grants.grant(new ReceiveInformation(
                    complaint,
                    Saying.inPost(post.channel(), post.id()),
                    vault.seal(citizen, Legible.atMost(LONGEST_TEXT, post.text())),
                    Actor.CITIZEN,
                    clock.instant()));
        } catch (RuleBroken refused) {
            throw new NotTaken(null, refused);
        }
        return Outcome.of(State.INFORMED, complaint);
    }

    private Outcome complaint(
            Post post, @Nullable PlaceCode place, Optional<ComplaintId> answered, List<OfficialAccount> tagged) {
        Recognised author = identities.recognise(Sought.by(post.author().keys()), post.postedAt());
        if (author.erased()) {
            return Outcome.erased();
        }
        PersonId citizen = author.person();
        ComplaintId complaint = ComplaintId.of(post.channel(), post.id());
        boolean first = posts.note(post.channel(), post.id(), State.CAPTURED, complaint);
        Optional<Removal> removed = first
                ? Optional.empty()
                : posts.noteAfterItsRemoval(post.channel(), post.id(), State.CAPTURED, complaint);
        if (first || removed.isPresent()) {
            traces.note(citizen, complaint);
            outgoing.standsAt(complaint, citizen, post);
            grants.grant(new CaptureComplaint(
                    complaint,
                    TrackingCode.of(post.channel(), post.id()),
                    new CaptureComplaint.Source(
                            post.channel(),
                            post.origin(),
                            vault.seal(citizen, post.id()),
                            sealed(citizen, post.permalink()),
                            post.postedAt()),
                    new CaptureComplaint.Author(
                            citizen, sealed(citizen, post.author().shown()), sealed(citizen, post.contact())),
                    new CaptureComplaint.Statement(
                            vault.seal(citizen, Legible.atMost(LONGEST_TEXT, post.text())),
                            answered.orElse(null),
                            tagged),
                    new Matter(null, place, null),
                    Actor.CITIZEN,
                    clock.instant()));
            removed.ifPresent(removal -> grants.grant(new NotePostRemoved(complaint, removal, clock.instant())));
        }
        return Outcome.of(State.CAPTURED, complaint);
    }

    /** The named accounts come first: who writes on the mayor's page and names the office means the office. */
    private List<OfficialAccount> tagged(Post post, boolean answersAComplaint) {
        List<OfficialAccount> tagged = new ArrayList<>();
        for (Tag tag : post.tags()) {
            accounts.verified(post.channel(), tag.id(), tag.handle())
                    .map(Claimed::account)
                    .filter(account -> !tagged.contains(account))
                    .ifPresent(tagged::add);
        }
        boolean forUs = post.reach() == Reach.NAMES_US || (post.reach() == Reach.AT_OUR_PLACE && !answersAComplaint);
        if (forUs && tagged.stream().noneMatch(account -> account.id().equals(post.account()))) {
            tagged.add(accounts.verified(post.channel(), post.account(), null)
                    .map(Claimed::account)
                    .orElseGet(() -> new OfficialAccount(post.channel(), post.account(), null)));
        }
        return List.copyOf(tagged);
    }

    private @Nullable Sealed sealed(PersonId person, @Nullable String text) {
        return text == null ? null : vault.seal(person, text);
    }
}
