package id.tanggap.command.routing.learned;

import id.tanggap.access.GovernmentZone;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.routing.RoutingRule;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.DelicateMatters;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.routing.AutomaticTerms;
import id.tanggap.events.routing.Figures;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.learning.Learned;
import id.tanggap.learning.Said;
import id.tanggap.learning.Suggestion;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What was learned is as sure of an office as the government asks for, measured on the last whole month. Never what it
 * excluded, nor what is confidential by its words: violence, a child, somebody's health.
 */
@Component
@Order(3)
final class ByWhatWasLearned implements RoutingRule {

    private final InUse inUse;
    private final Suggester suggester;
    private final EventStore events;
    private final PersonalData data;
    private final DelicateMatters delicate;
    private final ZoneId zone;

    ByWhatWasLearned(
            InUse inUse,
            Suggester suggester,
            EventStore events,
            PersonalData data,
            @Value("${tanggap.entry.confidential.categories:}") String categories,
            @Value("${tanggap.entry.confidential.words:}") String words,
            @GovernmentZone ZoneId zone) {
        this.inUse = inUse;
        this.suggester = suggester;
        this.events = events;
        this.data = data;
        this.delicate = DelicateMatters.of(categories, words);
        this.zone = zone;
    }

    @Override
    public Verdict judge(ComplaintState complaint) {
        AutomaticTerms terms = inUse.automatic();
        CategoryId category = complaint.category();
        if (!terms.on() || category != null && terms.excluded().contains(category)) {
            return Verdict.Unsure.NOTHING;
        }
        ComplaintCaptured beginning = (ComplaintCaptured)
                events.readEvents(complaint.id().toString(), 0).next().getPayload();
        return opened(beginning.text())
                .filter(text -> delicate.usual(text, category) == Visibility.PUBLIC)
                .flatMap(text -> inUse.version().flatMap(version -> goes(version, terms, complaint, beginning, text)))
                .orElse(new Verdict.Unsure("yang dipelajari tidak cukup yakin / what was learned is not sure enough"));
    }

    private Optional<Verdict> goes(
            InUse.Version version,
            AutomaticTerms terms,
            ComplaintState complaint,
            ComplaintCaptured beginning,
            String text) {
        Sealed address = complaint.address();
        Said said = Lessons.said(
                text,
                address == null ? null : opened(address).orElse(null),
                complaint.place(),
                beginning.channel().word());
        LocalDate day = LocalDate.ofInstant(beginning.postedAt(), zone);
        Learned.Judgement judgement = version.offices().judge(said, day, suggester::isThere, 1);
        return judgement.suggestions().stream()
                .filter(_ -> judgement.rank()
                        >= asSureAs(terms.precision(), version.figures().heldOut()))
                .filter(each -> each.confidence() >= terms.precision())
                .filter(each -> mayGoTo(new OpdId(each.office()), terms, complaint))
                .findFirst()
                .map(each -> new Verdict.Goes(new OpdId(each.office()), reason(version, each)));
    }

    /** Above everything where it was not measured. */
    private static double asSureAs(double precision, Figures.@Nullable HeldOut measured) {
        return measured == null
                ? Double.POSITIVE_INFINITY
                : measured.sure().stream()
                        .filter(each -> each.precision() >= precision)
                        .mapToDouble(Figures.Sure::rank)
                        .findFirst()
                        .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean mayGoTo(OpdId opd, AutomaticTerms terms, ComplaintState complaint) {
        return (terms.offices().isEmpty() || terms.offices().contains(opd))
                && !complaint.declinedBy().contains(opd);
    }

    private static RoutingReason reason(InUse.Version version, Suggestion suggestion) {
        Suggestion.Past past = suggestion.past();
        String alike = past == null ? "" : past.count() + "/" + past.of() + " aduan serupa; ";
        return new RoutingReason(
                RoutingReason.Rule.SIMILAR_COMPLAINTS,
                alike + Math.round(100 * suggestion.confidence()) + " %; versi " + version.number());
    }

    private Optional<String> opened(Sealed sealed) {
        return data.open(sealed.of().toString(), sealed.ciphertext());
    }
}
