package id.tanggap.command.intake.entry;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.command.channel.AddedChannels;
import id.tanggap.command.channel.Channels;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.capture.CaptureAsWished;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.form.Fields;
import id.tanggap.command.identity.Contact;
import id.tanggap.command.identity.Identities;
import id.tanggap.command.identity.PersonKey;
import id.tanggap.command.identity.Sought;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.intake.capture.Whereabouts;
import id.tanggap.command.intake.journal.HandledPosts;
import id.tanggap.command.intake.journal.PersonTraces;
import id.tanggap.command.intake.journal.State;
import id.tanggap.command.opd.directory.OpdDirectory;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DelicateMatters;
import id.tanggap.events.complaint.NamedPeople;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Captures what was entered by hand; the same request twice is one complaint. */
final class Entries {

    private final HandledPosts posts;
    private final PersonTraces traces;
    private final Identities identities;
    private final Vault vault;
    private final Grants grants;
    private final CitizenKeys keys;
    private final Whereabouts whereabouts;
    private final Channels channels;
    private final OpdDirectory directory;
    private final DelicateMatters delicate;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Entries(
            HandledPosts posts,
            PersonTraces traces,
            Identities identities,
            Vault vault,
            Grants grants,
            CitizenKeys keys,
            Whereabouts whereabouts,
            Channels channels,
            OpdDirectory directory,
            DelicateMatters delicate,
            TransactionTemplate transaction,
            Clock clock) {
        this.posts = posts;
        this.traces = traces;
        this.identities = identities;
        this.vault = vault;
        this.grants = grants;
        this.keys = keys;
        this.whereabouts = whereabouts;
        this.channels = channels;
        this.directory = directory;
        this.delicate = delicate;
        this.transaction = transaction;
        this.clock = clock;
    }

    EntryAnswer capture(Entry entry, String requestId, @Nullable StaffMember staff) {
        requireRegistered(entry.about());
        VideoLink video = entry.video();
        Channel channel = channel(entry, staff);
        String postId = video == null ? postId(entry, requestId, staff) : Objects.requireNonNull(video.video());
        ComplaintId complaint = ComplaintId.of(channel, postId);
        TrackingCode code = TrackingCode.of(channel, postId);
        PlaceCode place = place(entry);
        AddedChannels added = channel.isPrivate() ? channels.added() : AddedChannels.NONE;
        Visibility silence = silence(entry, added.isPublic(channel));
        transaction.executeWithoutResult(_ -> {
            if (posts.note(channel, postId, State.CAPTURED, complaint).first()) {
                PersonId citizen = identities.recogniseNow(who(entry, channel, postId));
                traces.note(citizen, complaint);
                CaptureComplaint capture = command(entry, place, channel, postId, complaint, code, citizen, staff);
                grants.grant(new CaptureAsWished(added.taking(capture), wishes(capture, entry, silence)));
            }
        });
        Visibility visibility = Objects.requireNonNullElse(entry.visibility(), silence);
        return new EntryAnswer(
                complaint.value(),
                code.value(),
                video == null ? keys.of(code.value()) : null,
                visibility.name().toLowerCase(Locale.ROOT));
    }

    private static Channel channel(Entry entry, @Nullable StaffMember staff) {
        if (entry.video() != null) {
            return Channel.TIKTOK;
        }
        return staff == null ? Channel.WEB : Objects.requireNonNullElse(entry.channel(), Channel.WALK_IN);
    }

    /** Who posted a video is known by the account, whatever else staff know. */
    private static Sought who(Entry entry, Channel channel, String postId) {
        VideoLink video = entry.video();
        return video == null || video.handle() == null
                ? Contact.of(channel, entry.contact(), postId)
                : Sought.by(List.of(PersonKey.handle(channel, video.handle())));
    }

    private void requireRegistered(Entry.@Nullable About about) {
        if (about != null && !directory.exists(about.opd())) {
            throw Fields.refusal(
                    "accused",
                    "Kantor " + about.opd().value() + " belum terdaftar. Pilih dari daftar kantor.",
                    "No office " + about.opd().value() + " is registered. Choose from the register.");
        }
    }

    /** What a complaint is whose citizen says nothing of it. */
    private Visibility silence(Entry entry, boolean publicChannel) {
        return publicChannel && entry.about() == null
                ? delicate.usual(entry.text(), entry.category())
                : Visibility.CONFIDENTIAL;
    }

    /** What is said of who may know of it; whatever its channel tells of that already is not said again. */
    private List<ComplaintEvent> wishes(CaptureComplaint capture, Entry entry, Visibility silence) {
        List<ComplaintEvent> wishes = new ArrayList<>();
        ComplaintId complaint = capture.complaint();
        Instant at = capture.at();
        boolean listed = silence == Visibility.CONFIDENTIAL
                && !capture.source().channel().isPrivate();
        if (entry.visibility() != null) {
            wishes.add(new VisibilityChosen(complaint, entry.visibility(), capture.by(), at));
        } else if (listed) {
            wishes.add(new VisibilityChosen(complaint, silence, Actor.SYSTEM, at));
        }
        if (NamedPeople.isIn(entry.text())
                || (entry.about() != null && entry.about().head())) {
            wishes.add(new PersonNamed(complaint, at));
        }
        if (entry.about() != null) {
            OpdId office = entry.about().opd();
            String head = entry.about().head() ? directory.headOf(office).orElse(null) : null;
            wishes.add(new OfficeAccused(complaint, office, head, capture.by(), at));
        }
        return List.copyOf(wishes);
    }

    private CaptureComplaint command(
            Entry entry,
            @Nullable PlaceCode place,
            Channel channel,
            String postId,
            ComplaintId complaint,
            TrackingCode code,
            PersonId citizen,
            @Nullable StaffMember staff) {
        Instant now = clock.instant();
        return new CaptureComplaint(
                complaint,
                code,
                new CaptureComplaint.Source(
                        channel,
                        staff == null ? Origin.FORM : Origin.STAFF,
                        vault.seal(citizen, postId),
                        sealed(
                                citizen,
                                entry.video() == null
                                        ? null
                                        : entry.video().address().toString()),
                        Objects.requireNonNullElse(entry.postedAt(), now)),
                new CaptureComplaint.Author(citizen, sealed(citizen, shown(entry)), sealed(citizen, entry.contact())),
                new CaptureComplaint.Statement(vault.seal(citizen, entry.text()), null, counter(entry.opd())),
                new Matter(entry.category(), place, sealed(citizen, entry.address())),
                actor(staff),
                now);
    }

    private static @Nullable String shown(Entry entry) {
        String name = entry.name();
        VideoLink video = entry.video();
        return name != null || video == null ? name : "@" + video.handle();
    }

    /** What the address names for certain, unless the place was chosen. Asked before anything is written. */
    private @Nullable PlaceCode place(Entry entry) {
        String address = entry.address();
        return entry.place() != null || address == null
                ? entry.place()
                : whereabouts.in(address).orElse(null);
    }

    /** An OPD's counter is where people complain in person, as its account is where they complain in public. */
    private static List<OfficialAccount> counter(@Nullable OpdId opd) {
        return opd == null ? List.of() : List.of(new OfficialAccount(Channel.WALK_IN, opd.value(), null));
    }

    private static Actor actor(@Nullable StaffMember staff) {
        if (staff == null) {
            return Actor.CITIZEN;
        }
        OpdId opd = staff.opd() == null ? null : new OpdId(staff.opd());
        if (staff.role() == Role.MAYOR) {
            return new Actor(Actor.Kind.MAYOR, staff.user(), opd);
        }
        return new Actor(staff.role().ofOpd() ? Actor.Kind.OPD : Actor.Kind.DISKOMINFO, staff.user(), opd);
    }

    /** The request's id alone would let a stranger who guesses it find somebody else's complaint. */
    private static String postId(Entry entry, String requestId, @Nullable StaffMember staff) {
        String all = Stream.of(
                        requestId,
                        entry.text(),
                        entry.name(),
                        entry.contact(),
                        entry.address(),
                        staff == null ? null : staff.user())
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("\n\u0000"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private @Nullable Sealed sealed(PersonId person, @Nullable String text) {
        return text == null ? null : vault.seal(person, text);
    }
}
