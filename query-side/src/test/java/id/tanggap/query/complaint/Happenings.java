package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AgreedThrough;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintLocated;
import id.tanggap.events.complaint.ComplaintMerged;
import id.tanggap.events.complaint.ComplaintRaised;
import id.tanggap.events.complaint.ComplaintRedacted;
import id.tanggap.events.complaint.ComplaintReferredToTriage;
import id.tanggap.events.complaint.ComplaintRefused;
import id.tanggap.events.complaint.ComplaintReleased;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ComplaintTagged;
import id.tanggap.events.complaint.ComplaintUnmerged;
import id.tanggap.events.complaint.ComplaintWithdrawn;
import id.tanggap.events.complaint.ComplaintWithheld;
import id.tanggap.events.complaint.ConfirmationRequested;
import id.tanggap.events.complaint.ContactSeen;
import id.tanggap.events.complaint.DeadlineKept;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.Evidence;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.complaint.HidingAsked;
import id.tanggap.events.complaint.HidingReason;
import id.tanggap.events.complaint.HidingRefusal;
import id.tanggap.events.complaint.HidingRefused;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageBy;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.NamingLookedAt;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.Picture;
import id.tanggap.events.complaint.PictureHash;
import id.tanggap.events.complaint.Pictures;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyFailure;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReach;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.complaint.WordsDigest;
import id.tanggap.events.complaint.WorkBegun;
import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.query.unsealing.Unsealing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may happen to one complaint, at so many minutes after it was posted. */
public final class Happenings {

    public static final Grain GRAIN = Grain.usual(ZoneId.of("Asia/Jakarta"));
    public static final Instant POSTED = Instant.parse("2026-03-02T01:00:00Z");
    public static final String CITIZEN = "c1t1zenc1t1zenc1t1zenc1t1zen2345";

    private final Channel channel;
    private final String post;
    private final PersonId citizen;
    private final Function<String, Sealed> sealing;
    private final ComplaintId id;
    private int said;

    /** @param sealing how a clear text is sealed under the citizen */
    public Happenings(String post, PersonId citizen, Function<String, Sealed> sealing) {
        this(Channel.INSTAGRAM, post, citizen, sealing);
    }

    private Happenings(Channel channel, String post, PersonId citizen, Function<String, Sealed> sealing) {
        this.channel = channel;
        this.post = post;
        this.citizen = citizen;
        this.sealing = sealing;
        this.id = ComplaintId.of(channel, post);
    }

    /** Texts whose ciphertext is the text between two marks; {@link #unsealing} opens them. */
    public static Happenings inTheOpen(String post) {
        return inTheOpen(Channel.INSTAGRAM, post);
    }

    public static Happenings inTheOpen(Channel channel, String post) {
        PersonId citizen = new PersonId(CITIZEN);
        return new Happenings(channel, post, citizen, text -> new Sealed(citizen, "<" + text + ">"));
    }

    public static Unsealing unsealing() {
        return text -> text.ciphertext().substring(1, text.ciphertext().length() - 1);
    }

    public VisibilityChosen chosen(long minutes, Visibility visibility) {
        return new VisibilityChosen(id, visibility, Actor.CITIZEN, at(minutes));
    }

    public OfficeAccused accused(long minutes, String opd, @Nullable String head) {
        return new OfficeAccused(id, new OpdId(opd), head, Actor.CITIZEN, at(minutes));
    }

    public PersonNamed personNamed(long minutes) {
        return new PersonNamed(id, at(minutes));
    }

    public NamingLookedAt lookedAt(long minutes) {
        return new NamingLookedAt(id, Actor.SYSTEM, at(minutes));
    }

    public RetaliationReported pressed(long minutes, ComplaintId over) {
        return new RetaliationReported(id, over, Actor.CITIZEN, at(minutes));
    }

    public ContactSeen contactSeen(long minutes, String reason) {
        return new ContactSeen(
                id, UtteranceId.ofPost(Channel.WEB, reason), Actor.CITIZEN, sealing.apply(reason), at(minutes));
    }

    public ComplaintId id() {
        return id;
    }

    public static Instant at(long minutes) {
        return POSTED.plus(Duration.ofMinutes(minutes));
    }

    public ComplaintCaptured captured(long minutes, String text) {
        return new ComplaintCaptured(
                id,
                TrackingCode.of(channel, post),
                channel,
                Origin.WEBHOOK,
                sealing.apply(post),
                null,
                sealing.apply("https://contoh.id/p/" + post),
                citizen,
                sealing.apply("Warga Contoh"),
                sealing.apply("0812-1111-2222"),
                sealing.apply(text),
                null,
                List.of(new OfficialAccount(Channel.INSTAGRAM, "17841400000000001", "dinaspu_contoh")),
                POSTED,
                Actor.SYSTEM,
                at(minutes));
    }

    public ComplaintCategorised categorised(long minutes, String category) {
        return new ComplaintCategorised(id, new CategoryId(category), Actor.SYSTEM, at(minutes));
    }

    public ComplaintLocated located(long minutes, String place, String address) {
        return new ComplaintLocated(id, new PlaceCode(place), sealing.apply(address), Actor.SYSTEM, at(minutes));
    }

    public ComplaintReferredToTriage referred(long minutes) {
        return new ComplaintReferredToTriage(
                id, "tidak ada aturan yang cocok", at(minutes + 180), Actor.SYSTEM, at(minutes));
    }

    public ComplaintAssigned assigned(long minutes, String opd) {
        return assigned(minutes, opd, opd + ".kepala");
    }

    /** Due after 60 minutes for the first answer, after 600 for the solution. */
    public ComplaintAssigned assigned(long minutes, String opd, String head) {
        return new ComplaintAssigned(
                id,
                new OpdId(opd),
                head,
                new RoutingReason(RoutingReason.Rule.TAGGED_ACCOUNT, "@dinaspu_contoh"),
                new Deadlines(at(minutes + 60), at(minutes + 600), new PolicyId("layanan")),
                Actor.SYSTEM,
                at(minutes));
    }

    public ComplaintTagged tagged(long minutes, String opd, TagRole role) {
        return new ComplaintTagged(
                id, said(), new OpdId(opd), role, sealing.apply("mohon segera"), mayor(), at(minutes));
    }

    public ComplaintAcknowledged acknowledged(long minutes, String opd) {
        return new ComplaintAcknowledged(id, new OpdId(opd), officer(opd), at(minutes));
    }

    public WorkBegun begun(long minutes, String opd) {
        return new WorkBegun(id, new OpdId(opd), officer(opd), at(minutes));
    }

    /** Of the citizen's post. */
    public HidingAsked askedToHide(long minutes, long decideBy) {
        return new HidingAsked(id, post(), sealing.apply("itu saya"), at(decideBy), Actor.SYSTEM, at(minutes));
    }

    public MessageHidden hidden(long minutes, HidingReason reason) {
        return new MessageHidden(id, post(), reason, new WordsDigest(id.value()), diskominfo(), at(minutes));
    }

    public HidingRefused stays(long minutes, HidingRefusal reason) {
        return new HidingRefused(id, post(), reason, diskominfo(), at(minutes));
    }

    private UtteranceId post() {
        return new UtteranceId(id.value());
    }

    public ComplaintWithdrawn withdrawn(long minutes) {
        return new ComplaintWithdrawn(id, Actor.CITIZEN, at(minutes));
    }

    public ComplaintDeclined declined(long minutes, String opd) {
        return new ComplaintDeclined(
                id, said(), new OpdId(opd), sealing.apply("bukan kewenangan"), officer(opd), at(minutes));
    }

    public ComplaintAnswered answered(long minutes, String opd, String text) {
        return new ComplaintAnswered(id, said(), new OpdId(opd), sealing.apply(text), null, officer(opd), at(minutes));
    }

    public ComplaintAnswered answeredByTheMayor(long minutes, String text) {
        return new ComplaintAnswered(id, said(), null, sealing.apply(text), null, mayor(), at(minutes));
    }

    public InformationRequested asked(long minutes, String opd) {
        return new InformationRequested(
                id,
                said(),
                new OpdId(opd),
                sealing.apply("di mana tepatnya?"),
                at(minutes + 300),
                officer(opd),
                at(minutes));
    }

    public InformationReceived told(long minutes) {
        return new InformationReceived(id, said(), sealing.apply("di depan pasar"), Actor.CITIZEN, at(minutes));
    }

    public ComplaintResolved resolved(long minutes, String opd, String solution) {
        return resolved(minutes, opd, solution, "https://contoh.id/bukti.jpg");
    }

    ComplaintResolved resolved(long minutes, String opd, String solution, String evidence) {
        return new ComplaintResolved(
                id,
                said(),
                new OpdId(opd),
                sealing.apply(solution),
                List.of(new Evidence(sealing.apply(evidence), sealing.apply("sesudah"))),
                officer(opd),
                at(minutes));
    }

    public CitizenKeptSilent keptSilent(long minutes) {
        return new CitizenKeptSilent(id, at(minutes));
    }

    public ResolvedWithAnother resolvedWith(long minutes, ComplaintId other) {
        return new ResolvedWithAnother(id, other, at(minutes));
    }

    public DeadlineMissed missed(long minutes, @Nullable String opd, DeadlineKind kind, long due) {
        return new DeadlineMissed(id, opd == null ? null : new OpdId(opd), kind, at(due), at(minutes));
    }

    public ComplaintEscalated escalated(long minutes, EscalationLevel level, @Nullable DeadlineKind missed) {
        return new ComplaintEscalated(id, said(), level, missed, null, Actor.SYSTEM, at(minutes));
    }

    public ResolutionConfirmed confirmed(long minutes) {
        return new ResolutionConfirmed(id, Actor.CITIZEN, at(minutes));
    }

    public ResolutionDisputed disputed(long minutes) {
        return new ResolutionDisputed(id, said(), sealing.apply("masih rusak"), Actor.CITIZEN, at(minutes));
    }

    public ComplaintReopened reopened(long minutes) {
        return new ComplaintReopened(id, Actor.CITIZEN, at(minutes));
    }

    public ComplaintClosed closed(long minutes) {
        return new ComplaintClosed(id, CloseReason.SILENCE, Actor.SYSTEM, at(minutes));
    }

    public ComplaintRefused refused(long minutes) {
        return new ComplaintRefused(
                id, said(), RefusalReason.NOT_A_COMPLAINT, sealing.apply("hanya salam"), diskominfo(), at(minutes));
    }

    public ComplaintMerged merged(long minutes, ComplaintId into) {
        return new ComplaintMerged(id, into, diskominfo(), at(minutes));
    }

    public ComplaintUnmerged unmerged(long minutes, ComplaintId from) {
        return new ComplaintUnmerged(id, from, diskominfo(), at(minutes));
    }

    public ComplaintSupported supported(long minutes, int who) {
        return new ComplaintSupported(id, new PersonId("supporter0000000" + who), at(minutes));
    }

    public ComplaintWithheld withheld(long minutes) {
        return new ComplaintWithheld(id, WithholdReason.PERSONAL_DATA, diskominfo(), at(minutes));
    }

    public ComplaintReleased released(long minutes) {
        return new ComplaintReleased(id, diskominfo(), at(minutes));
    }

    public ReplyToPublish goesOut(long minutes, UtteranceId said) {
        return new ReplyToPublish(
                id, said, new OfficialAccount(channel, "17841400000000001", "dinaspu_contoh"), at(minutes));
    }

    public ReplyPublished published(long minutes, UtteranceId said) {
        return new ReplyPublished(
                id, said, sealing.apply("r1"), sealing.apply("https://contoh.id/p/r1"), at(minutes), at(minutes));
    }

    public ReplyFailed failed(long minutes, UtteranceId said) {
        return new ReplyFailed(id, said, ReplyFailure.MESSAGE_REFUSED, at(minutes));
    }

    public ReplyReached reached(long minutes, UtteranceId said, ReplyReach reach) {
        return new ReplyReached(id, said, reach, at(minutes), at(minutes));
    }

    public ConfirmationRequested askedWhetherItIsSolved(long minutes) {
        return new ConfirmationRequested(id, said(), sealing.apply("sudah beres?"), Actor.SYSTEM, at(minutes));
    }

    public ReplyHandedOver handedOver(long minutes, UtteranceId said) {
        return new ReplyHandedOver(id, said, HandOver.NO_TOKEN, at(minutes));
    }

    public AuthorNamed named(long minutes, String author) {
        return new AuthorNamed(id, sealing.apply(author), at(minutes));
    }

    public PostRemoved removed(long minutes, Removal removal) {
        return new PostRemoved(id, removal, at(minutes));
    }

    public PostRestored restored(long minutes) {
        return new PostRestored(id, at(minutes));
    }

    /** What somebody says that changes nothing else, received ten minutes after it was said. */
    public MessageReceived message(long minutes, MessageBy by, MessageMeaning meaning, String words) {
        return new MessageReceived(
                id,
                said(),
                by,
                meaning,
                sealing.apply(words),
                sealing.apply("https://contoh.id/c/" + minutes),
                at(minutes),
                at(minutes + 10));
    }

    public MessageEdited edited(long minutes, UtteranceId which, String words) {
        return new MessageEdited(id, which, sealing.apply(words), at(minutes), at(minutes));
    }

    public MessageRemoved messageRemoved(long minutes, UtteranceId which) {
        return new MessageRemoved(id, which, Removal.DELETED, at(minutes));
    }

    public MessageRestored messageRestored(long minutes, UtteranceId which) {
        return new MessageRestored(id, which, at(minutes));
    }

    public MessageSplitOff splitOff(long minutes, UtteranceId which, ComplaintId into) {
        return new MessageSplitOff(id, which, into, diskominfo(), at(minutes));
    }

    public ComplaintRaised raised(long minutes, String leader) {
        return new ComplaintRaised(id, new LeaderId(leader), ComplaintRaised.How.OWN_POST, at(minutes));
    }

    public DeadlineKept kept(long minutes, String opd, DeadlineKind kind, long due) {
        return new DeadlineKept(id, new OpdId(opd), kind, at(due), at(minutes));
    }

    PublicityAgreed agreed(long minutes) {
        return new PublicityAgreed(id, AgreedThrough.CITIZEN_KEY, Actor.CITIZEN, at(minutes));
    }

    public PassagesMasked masked(long minutes, String... passages) {
        return new PassagesMasked(id, Stream.of(passages).map(sealing).toList(), diskominfo(), at(minutes));
    }

    PassagesUnmasked unmasked(long minutes, String... passages) {
        return new PassagesUnmasked(id, Stream.of(passages).map(sealing).toList(), diskominfo(), at(minutes));
    }

    /** Which of its photos it is, by any name. */
    public PhotoId photo(String name) {
        return PhotoId.of(id, name);
    }

    /** It stands with the post on its platform. */
    public PhotoReferenced posted(long minutes, String name) {
        return new PhotoReferenced(id, photo(name), new Sealed(new PersonId(CITIZEN), "<ref>"), at(minutes));
    }

    public PhotoAdded photographed(long minutes, String name, PhotoKind kind) {
        Picture picture = new Picture(PictureHash.of(name.getBytes(StandardCharsets.UTF_8)), 1600, 1200, 250_000);
        return new PhotoAdded(
                id,
                photo(name),
                kind,
                new Pictures(new PersonId(CITIZEN), picture, picture),
                Actor.CITIZEN,
                at(minutes));
    }

    public PhotoWithheld photoWithheld(long minutes, String name) {
        return new PhotoWithheld(id, photo(name), WithholdReason.PERSONAL_DATA, diskominfo(), at(minutes));
    }

    public PhotoReleased photoReleased(long minutes, String name) {
        return new PhotoReleased(id, photo(name), diskominfo(), at(minutes));
    }

    public ComplaintRedacted redacted(long minutes) {
        return new ComplaintRedacted(id, citizen, at(minutes));
    }

    /** What is known after these, the first of which is the capture. */
    static CaseFile file(ComplaintEvent... events) {
        CaseFile file = null;
        for (ComplaintEvent event : events) {
            file = CaseFile.after(file, event);
        }
        return Objects.requireNonNull(file);
    }

    static Life life(ComplaintEvent... events) {
        return file(events).life();
    }

    private UtteranceId said() {
        return UtteranceId.ofRequest("utterance " + said++, Actor.CITIZEN, "say", null);
    }

    private static Actor officer(String opd) {
        return new Actor(Actor.Kind.OPD, opd + ".petugas", new OpdId(opd));
    }

    private static Actor mayor() {
        return new Actor(Actor.Kind.MAYOR, "bupati", null);
    }

    private static Actor diskominfo() {
        return new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    }
}
