package id.tanggap.command.whatsapp;

import id.tanggap.command.whatsapp.Template.Purpose;
import id.tanggap.events.complaint.HandOver;
import id.tanggap.events.person.PersonId;
import java.time.Clock;
import java.util.Optional;

/** An approved template, the citizen's consent where it is asked for, and a place within the day's limit. */
class Terms implements ClosedChats {

    /** The longest that a parameter of a template takes. */
    private static final int LONGEST_PARAMETER = 1_024;

    private final Consents consents;
    private final Templates templates;
    private final DailyLimit limit;
    private final Clock clock;

    Terms(Consents consents, Templates templates, DailyLimit limit, Clock clock) {
        this.consents = consents;
        this.templates = templates;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Verdict on(PersonId person, Purpose purpose, String words) {
        Optional<Template> template = templates.of(purpose);
        if (template.isEmpty() || words.length() > LONGEST_PARAMETER) {
            return new Verdict.OnlyByHand(HandOver.WINDOW_CLOSED);
        }
        if (!template.get().isApproved()) {
            return new Verdict.OnlyByHand(HandOver.TEMPLATE_NOT_APPROVED);
        }
        if (!consents.let(person)) {
            return new Verdict.OnlyByHand(HandOver.NOT_OPTED_IN);
        }
        return limit.takeAPlace(person, clock.instant())
                .<Verdict>map(Verdict.NotBefore::new)
                .orElseGet(() -> new Verdict.OpenedBy(template.get()));
    }
}
