package id.tanggap.command.intake.capture;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.capture.NameAuthor;
import id.tanggap.command.complaint.capture.RaiseComplaint;
import id.tanggap.command.complaint.conversation.NamedOffice;
import id.tanggap.command.complaint.photo.ReferToPhoto;
import id.tanggap.command.complaint.publicity.NotePostRemoved;
import id.tanggap.command.complaint.retaliation.Retaliation;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Recognised;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.HandledPosts.Noted;
import id.tanggap.command.intake.journal.Outcome;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.intake.post.Legible;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.ShownPhoto;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.NamedPeople;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes complaints of posts. */
final class Capturing {

    static final int LONGEST_TEXT = 10_000;

    private final HandledPosts posts;
    private final PersonTraces traces;
    private final Identities identities;
    private final Vault vault;
    private final Grants grants;
    private final Outgoing outgoing;
    private final Clock clock;

    Capturing(
            HandledPosts posts,
            PersonTraces traces,
            Identities identities,
            Vault vault,
            Grants grants,
            Outgoing outgoing,
            Clock clock) {
        this.posts = posts;
        this.traces = traces;
        this.identities = identities;
        this.vault = vault;
        this.grants = grants;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** @param inReplyTo the complaint below which it stands, of which it is no part */
    Outcome complaint(
            Post post, @Nullable PlaceCode place, @Nullable ComplaintId inReplyTo, List<OfficialAccount> tagged) {
        return captured(
                post, author -> known(post, capture(post, author, Matter.at(place), inReplyTo, tagged, Actor.CITIZEN)));
    }

    /** What its citizen is put through because of a complaint; it names nobody to whom it would go. */
    Outcome retaliation(Post post, Retaliation over) {
        Matter matter = new Matter(CategoryId.RETALIATION, null, null);
        return captured(post, author -> over.reportedBy(capture(post, author, matter, null, List.of(), Actor.CITIZEN)));
    }

    /** What is known of it besides: that it was sent to us alone where others read along; that it names a person. */
    private static Intent<ComplaintState, ComplaintEvent> known(Post post, CaptureComplaint capture) {
        List<ComplaintEvent> known = new ArrayList<>();
        if (isPrivateOnAPublicChannel(post)) {
            known.add(new VisibilityChosen(capture.complaint(), Visibility.CONFIDENTIAL, Actor.SYSTEM, capture.at()));
        }
        if (NamedPeople.isIn(post.text())) {
            known.add(new PersonNamed(capture.complaint(), capture.at()));
        }
        return known.isEmpty() ? capture : new CaptureAsWished(capture, known);
    }

    private Outcome captured(Post post, Function<PersonId, Intent<ComplaintState, ComplaintEvent>> by) {
        Recognised author = identities.recognise(Sought.by(post.author().keys()), post.postedAt());
        if (author.erased()) {
            return Outcome.erased();
        }
        ComplaintId complaint = ComplaintId.of(post.channel(), post.id());
        Noted noted = posts.note(post.channel(), post.id(), State.CAPTURED, complaint);
        if (noted.first()) {
            traces.note(author.person(), complaint);
            outgoing.standsAt(complaint, author.person(), post);
            grants.grant(by.apply(author.person()));
            if (noted.removed() != null) {
                grants.grant(new NotePostRemoved(complaint, noted.removed(), clock.instant()));
            }
            refer(post, complaint, author.person());
        }
        return Outcome.of(State.CAPTURED, complaint);
    }

    /** In the leader's own words, and on the desks of those whom the leader names. */
    Outcome raised(
            Post post,
            @Nullable PlaceCode place,
            LeaderId leader,
            ComplaintRaised.How how,
            List<OfficialAccount> tagged,
            List<NamedOffice> named) {
        PersonId author = identities.recogniseNow(Sought.by(post.author().keys()));
        ComplaintId complaint = ComplaintId.of(post.channel(), post.id());
        Noted noted = posts.note(post.channel(), post.id(), State.CAPTURED, complaint);
        if (noted.first()) {
            Actor by = MessageBy.of(leader).actor();
            CaptureComplaint capture = capture(post, author, Matter.at(place), null, tagged, by);
            traces.note(author, complaint);
            outgoing.standsAt(complaint, author, post);
            grants.grant(new RaiseComplaint(capture, leader, how));
            for (NamedOffice office : named) {
                grants.grant(new TagComplaint(
                        complaint,
                        new Saying.Requested(
                                UtteranceId.ofPost(post.channel(), post.id()).value()),
                        office.opd(),
                        office.equals(named.getFirst()) ? TagRole.LEAD : TagRole.SUPPORTING,
                        capture.statement().text(),
                        office.head(),
                        office.deadlines(),
                        by,
                        clock.instant()));
            }
            if (noted.removed() != null) {
                grants.grant(new NotePostRemoved(complaint, noted.removed(), clock.instant()));
            }
            refer(post, complaint, author);
        }
        return Outcome.of(State.CAPTURED, complaint);
    }

    /** Its photos are fetched afterwards: what a platform takes its time with holds up no post. */
    void refer(Post post, ComplaintId complaint, PersonId person) {
        for (ShownPhoto photo : post.photos()) {
            PhotoId id = PhotoId.of(
                    complaint, vault.pseudonym("photo of " + post.channel().value(), photo.name()));
            grants.grant(new ReferToPhoto(
                    complaint, id, vault.seal(person, photo.reference().text()), clock.instant()));
        }
    }

    private CaptureComplaint capture(
            Post post,
            PersonId citizen,
            Matter matter,
            @Nullable ComplaintId inReplyTo,
            List<OfficialAccount> tagged,
            Actor by) {
        return new CaptureComplaint(
                ComplaintId.of(post.channel(), post.id()),
                TrackingCode.of(post.channel(), post.id()),
                new CaptureComplaint.Source(
                        post.channel(),
                        post.origin(),
                        vault.seal(citizen, post.id()),
                        sealed(citizen, post.permalink()),
                        post.postedAt()),
                new CaptureComplaint.Author(
                        citizen, sealed(citizen, post.author().shown()), sealed(citizen, post.contact())),
                new CaptureComplaint.Statement(words(citizen, post), inReplyTo, tagged),
                matter,
                by,
                clock.instant());
    }

    /** On a channel where others read along, it was sent to us alone: it is confidential until its citizen or staff say otherwise. */
    static boolean isPrivateOnAPublicChannel(Post post) {
        return post.reach() == Reach.SENT_TO_US && !post.channel().isPrivate();
    }

    /** What came without its writer comes again with the writer, who is the nameless citizen of its complaint. */
    void nameAuthor(Post post, ComplaintId complaint) {
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

    Sealed words(PersonId person, Post post) {
        return vault.seal(person, Legible.atMost(LONGEST_TEXT, post.text()));
    }

    @Nullable
    Sealed sealed(PersonId person, @Nullable String text) {
        return text == null ? null : vault.seal(person, text);
    }
}
