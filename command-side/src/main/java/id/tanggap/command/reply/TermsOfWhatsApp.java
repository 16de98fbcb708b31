package id.tanggap.command.reply;

import id.tanggap.command.reply.Template.Purpose;
import id.tanggap.events.complaint.HandOver;
import java.time.Clock;
import java.util.Optional;

/** WhatsApp's: an approved template, the citizen's consent where it is asked for, and a place within the day's limit. */
class TermsOfWhatsApp implements ClosedChats {

    /** The longest that a parameter of a template takes. */
    private static final int LONGEST_PARAMETER = 1_024;

    private final Consents consents;
    private final Templates templates;
    private final DailyLimit limit;
    private final Clock clock;

    TermsOfWhatsApp(Consents consents, Templates templates, DailyLimit limit, Clock clock) {
        this.consents = consents;
        this.templates = templates;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public Verdict on(Letter letter) {
        Optional<Template> template = templates.of(purpose(letter));
        if (template.isEmpty() || letter.words().length() > LONGEST_PARAMETER) {
            return new Verdict.OnlyByHand(HandOver.WINDOW_CLOSED);
        }
        if (!template.get().isApproved()) {
            return new Verdict.OnlyByHand(HandOver.TEMPLATE_NOT_APPROVED);
        }
        if (!consents.let(letter.to().person())) {
            return new Verdict.OnlyByHand(HandOver.NOT_OPTED_IN);
        }
        return limit.takeAPlace(letter.to().person(), clock.instant())
                .<Verdict>map(Verdict.NotBefore::new)
                .orElseGet(() -> new Verdict.OpenedBy(template.get()));
    }

    private static Purpose purpose(Letter letter) {
        return letter.kind() == Parcel.Kind.CHOICE ? Purpose.CONFIRMATION : Purpose.ANSWER;
    }
}
