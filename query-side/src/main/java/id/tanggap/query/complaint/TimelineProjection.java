package id.tanggap.query.complaint;

import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.AuthorNamed;
import id.tanggap.events.complaint.CitizenKeptSilent;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEscalated;
import id.tanggap.events.complaint.ComplaintEvent;
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
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.HidingAsked;
import id.tanggap.events.complaint.HidingRefused;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.InformationRequested;
import id.tanggap.events.complaint.MessageEdited;
import id.tanggap.events.complaint.MessageHidden;
import id.tanggap.events.complaint.MessageReceived;
import id.tanggap.events.complaint.MessageRemoved;
import id.tanggap.events.complaint.MessageRestored;
import id.tanggap.events.complaint.MessageSplitOff;
import id.tanggap.events.complaint.NamingLookedAt;
import id.tanggap.events.complaint.OfficeAccused;
import id.tanggap.events.complaint.PassagesMasked;
import id.tanggap.events.complaint.PassagesUnmasked;
import id.tanggap.events.complaint.PersonNamed;
import id.tanggap.events.complaint.PhotoAdded;
import id.tanggap.events.complaint.PhotoMissed;
import id.tanggap.events.complaint.PhotoReferenced;
import id.tanggap.events.complaint.PhotoReleased;
import id.tanggap.events.complaint.PhotoRemoved;
import id.tanggap.events.complaint.PhotoWithheld;
import id.tanggap.events.complaint.PostRemoved;
import id.tanggap.events.complaint.PostRestored;
import id.tanggap.events.complaint.PublicityAgreed;
import id.tanggap.events.complaint.ReplyFailed;
import id.tanggap.events.complaint.ReplyHandedOver;
import id.tanggap.events.complaint.ReplyPublished;
import id.tanggap.events.complaint.ReplyReached;
import id.tanggap.events.complaint.ReplyToPublish;
import id.tanggap.events.complaint.ResolutionConfirmed;
import id.tanggap.events.complaint.ResolutionDisputed;
import id.tanggap.events.complaint.ResolvedWithAnother;
import id.tanggap.events.complaint.RetaliationReported;
import id.tanggap.events.complaint.VisibilityChosen;
import id.tanggap.events.complaint.WorkBegun;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every event of a complaint as a document of its own; texts stay sealed. */
final class TimelineProjection implements Projection<ComplaintEvent, TimelineDocument, TimelineDocument> {
    private static final Map<Class<?>, String> NAMES = EventCatalogue.types().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<ComplaintEvent> events() {
        return ComplaintEvent.class;
    }

    @Override
    public Class<TimelineDocument> documents() {
        return TimelineDocument.class;
    }

    @Override
    public String documentOf(ComplaintEvent event, long sequence) {
        return event.complaint().value() + "-" + sequence;
    }

    @Override
    public boolean isSearched() {
        return false;
    }

    @Override
    public boolean folds() {
        return false;
    }

    @Override
    public TimelineDocument render(String id, long version, TimelineDocument state, Unsealing texts) {
        return state;
    }

    @Override
    public TimelineDocument evolve(@Nullable TimelineDocument before, ComplaintEvent event, long sequence) {
        Entry entry = entry(event);
        OpdId opd = entry.opd == null ? entry.by.opd() : entry.opd;
        return new TimelineDocument(
                documentOf(event, sequence),
                sequence + 1,
                event.complaint().value(),
                sequence,
                NAMES.getOrDefault(event.getClass(), event.getClass().getSimpleName()),
                event.at(),
                Words.of(entry.by.kind()),
                entry.by.user(),
                opd == null ? null : opd.value(),
                entry.facts,
                entry.texts);
    }

    private static @Nullable String due(@Nullable Deadlines deadlines, Function<Deadlines, Instant> which) {
        return deadlines == null ? null : which.apply(deadlines).toString();
    }

    private static @Nullable String instant(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Entry entry(ComplaintEvent event) {
        return switch (event) {
            case ComplaintCaptured e ->
                new Entry(e.by(), null)
                        .fact(Fact.CHANNEL, e.channel().word())
                        .fact(Fact.ORIGIN, Words.of(e.origin()))
                        .text("text", e.text());
            case AuthorNamed _ -> new Entry(Actor.SYSTEM, null);
            case ComplaintRefused e ->
                new Entry(e.by(), null).fact(Fact.REASON, Words.of(e.reason())).text("note", e.note());
            case ComplaintCategorised e ->
                new Entry(e.by(), null).fact(Fact.CATEGORY, e.category().value());
            case ComplaintLocated e ->
                new Entry(e.by(), null)
                        .fact(Fact.PLACE, e.place() == null ? null : e.place().value())
                        .text("address", e.address());
            case ComplaintReferredToTriage e ->
                new Entry(e.by(), null).fact(Fact.REASON, e.reason()).fact(Fact.DUE, instant(e.due()));
            case ComplaintAssigned e ->
                new Entry(e.by(), e.opd())
                        .fact(Fact.HEAD, e.head())
                        .fact(Fact.RULE, Words.of(e.reason().rule()))
                        .fact(Fact.DETAIL, e.reason().detail())
                        .fact(Fact.RESPONSE_DUE, due(e.deadlines(), Deadlines::firstResponse))
                        .fact(Fact.RESOLUTION_DUE, due(e.deadlines(), Deadlines::resolution));
            case ComplaintTagged e ->
                new Entry(e.by(), e.opd()).fact(Fact.ROLE, Words.of(e.role())).text("note", e.note());
            case ComplaintAcknowledged e -> new Entry(e.by(), e.opd());
            case WorkBegun e -> new Entry(e.by(), e.opd());
            case ComplaintWithdrawn e -> new Entry(e.by(), null);
            case HidingAsked e ->
                new Entry(e.by(), null)
                        .fact(Fact.UNTIL, e.decideBy().toString())
                        .text("grounds", e.grounds());
            case MessageHidden e -> new Entry(e.by(), null).fact(Fact.HIDING, Words.of(e.reason()));
            case HidingRefused e -> new Entry(e.by(), null).fact(Fact.HIDING, Words.of(e.reason()));
            case ComplaintDeclined e -> new Entry(e.by(), e.opd()).text("reason", e.reason());
            case ComplaintAnswered e ->
                new Entry(e.by(), e.opd()).text("answer", e.answer()).text("permalink", e.permalink());
            case InformationRequested e ->
                new Entry(e.by(), e.opd()).fact(Fact.UNTIL, instant(e.until())).text("question", e.question());
            case InformationReceived e -> new Entry(e.by(), null).text("information", e.information());
            case CitizenKeptSilent _ -> new Entry(Actor.SYSTEM, null);
            case ResolvedWithAnother e ->
                new Entry(Actor.SYSTEM, null).fact(Fact.WITH, e.with().value());
            case ComplaintResolved e ->
                new Entry(e.by(), e.opd())
                        .fact(Fact.EVIDENCE, Integer.toString(e.evidence().size()))
                        .text("solution", e.solution());
            case ResolutionConfirmed e -> new Entry(e.by(), null);
            case ResolutionDisputed e -> new Entry(e.by(), null).text("reason", e.reason());
            case ComplaintReopened e -> new Entry(e.by(), null);
            case ComplaintClosed e -> new Entry(e.by(), null).fact(Fact.REASON, Words.of(e.reason()));
            case ComplaintMerged e ->
                new Entry(e.by(), null).fact(Fact.INTO, e.into().value());
            case ComplaintUnmerged e ->
                new Entry(e.by(), null).fact(Fact.FROM, e.from().value());
            case ComplaintSupported _ -> new Entry(Actor.CITIZEN, null);
            case DeadlineMissed e ->
                new Entry(Actor.SYSTEM, e.opd())
                        .fact(Fact.DEADLINE, Words.of(e.kind()))
                        .fact(Fact.DUE, e.due().toString());
            case ComplaintEscalated e ->
                new Entry(e.by(), null)
                        .fact(Fact.LEVEL, Words.of(e.level()))
                        .fact(Fact.DEADLINE, e.missed() == null ? null : Words.of(e.missed()))
                        .text("reason", e.reason());
            case ComplaintWithheld e -> new Entry(e.by(), null).fact(Fact.REASON, Words.of(e.reason()));
            case ComplaintReleased e -> new Entry(e.by(), null);
            case OfficeAccused e ->
                new Entry(e.by(), null).fact(Fact.ACCUSED, e.opd().value()).fact(Fact.HEAD, e.head());
            case RetaliationReported e ->
                new Entry(e.by(), null).fact(Fact.OVER, e.over().value());
            case PersonNamed _ -> new Entry(Actor.SYSTEM, null);
            case NamingLookedAt e -> new Entry(e.by(), null);
            case ContactSeen e -> new Entry(e.by(), null).text("reason", e.reason());
            case VisibilityChosen e -> new Entry(e.by(), null).fact(Fact.VISIBILITY, Words.of(e.visibility()));
            case PublicityAgreed e -> new Entry(e.by(), null).fact(Fact.THROUGH, Words.of(e.through()));
            case PassagesMasked e ->
                new Entry(e.by(), null)
                        .fact(Fact.PASSAGES, Integer.toString(e.passages().size()));
            case PassagesUnmasked e ->
                new Entry(e.by(), null)
                        .fact(Fact.PASSAGES, Integer.toString(e.passages().size()));
            case ComplaintRedacted _ -> new Entry(Actor.SYSTEM, null);
            case PostRemoved e -> new Entry(Actor.SYSTEM, null).fact(Fact.REMOVAL, Words.of(e.removal()));
            case PostRestored _ -> new Entry(Actor.SYSTEM, null);
            case PhotoReferenced _ -> new Entry(Actor.SYSTEM, null);
            case PhotoAdded e -> new Entry(e.by(), null).fact(Fact.PHOTO, Words.of(e.kind()));
            case PhotoMissed e -> new Entry(Actor.SYSTEM, null).fact(Fact.REASON, Words.of(e.reason()));
            case PhotoReleased e -> new Entry(e.by(), null);
            case PhotoWithheld e -> new Entry(e.by(), null).fact(Fact.REASON, Words.of(e.reason()));
            case PhotoRemoved e -> new Entry(e.by(), null);
            case ComplaintRaised e ->
                new Entry(new Actor(Actor.Kind.MAYOR, e.leader().value(), null), null)
                        .fact(Fact.HOW, Words.of(e.how()));
            case MessageReceived e ->
                new Entry(e.by(), e.said().opd())
                        .fact(Fact.MEANING, Words.of(e.meaning()))
                        .text("words", e.words())
                        .text("permalink", e.permalink());
            case MessageEdited e -> new Entry(Actor.SYSTEM, null).text("words", e.words());
            case MessageRemoved e -> new Entry(Actor.SYSTEM, null).fact(Fact.REMOVAL, Words.of(e.removal()));
            case MessageRestored _ -> new Entry(Actor.SYSTEM, null);
            case MessageSplitOff e ->
                new Entry(e.by(), null).fact(Fact.INTO, e.into().value());
            case DeadlineKept e ->
                new Entry(Actor.SYSTEM, e.opd())
                        .fact(Fact.DEADLINE, Words.of(e.kind()))
                        .fact(Fact.DUE, e.due().toString());
            case ReplyToPublish e ->
                new Entry(Actor.SYSTEM, null)
                        .fact(Fact.CHANNEL, e.account().platform().word())
                        .fact(Fact.DETAIL, e.account().handle());
            case ReplyPublished e -> new Entry(Actor.SYSTEM, null).text("permalink", e.permalink());
            case ReplyFailed e -> new Entry(Actor.SYSTEM, null).fact(Fact.REASON, Words.of(e.failure()));
            case ReplyHandedOver e -> new Entry(Actor.SYSTEM, null).fact(Fact.REASON, Words.of(e.because()));
            case ReplyReached e -> new Entry(Actor.SYSTEM, null).fact(Fact.REACH, Words.of(e.reach()));
            case ConfirmationRequested e -> new Entry(e.by(), null).text("question", e.question());
        };
    }

    /** What one event tells. */
    private static final class Entry {
        private final Actor by;
        private final @Nullable OpdId opd;
        private final Map<String, String> facts = new TreeMap<>();
        private final Map<String, SealedText> texts = new TreeMap<>();

        Entry(Actor by, @Nullable OpdId opd) {
            this.by = by;
            this.opd = opd;
        }

        Entry fact(Fact fact, @Nullable String value) {
            if (value != null) {
                facts.put(fact.key(), value);
            }
            return this;
        }

        Entry text(String name, @Nullable Sealed sealed) {
            if (sealed != null) {
                texts.put(name, SealedText.of(sealed));
            }
            return this;
        }
    }
}
