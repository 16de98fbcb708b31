package id.tanggap.command.complaint.conversation;

import id.tanggap.command.complaint.ComplaintIntent;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.KeptAfterAll;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.outcome.ConfirmResolution;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.outcome.ReopenComplaint;
import id.tanggap.command.complaint.publicity.ChooseVisibility;
import id.tanggap.command.conversation.Meaning;
import id.tanggap.command.conversation.Named;
import id.tanggap.command.conversation.Said;
import id.tanggap.command.conversation.Tone;
import id.tanggap.command.conversation.Voice;
import id.tanggap.command.conversation.Where;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.InformationReceived;
import id.tanggap.events.complaint.MessageMeaning;
import id.tanggap.events.complaint.TagRole;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.desk.Desk;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said something below a complaint. {@link Said} tells what is meant, as of when it was said; this is what follows
 * of it. What is meant to be no part of the complaint has no consequence here.
 *
 * @param named the OPDs that it names
 * @param somebody whose support it may be; null where that is the citizen, the government, or not known
 * @param at when it was received
 */
public record HearMessage(
        ComplaintId complaint,
        Message message,
        Tone tone,
        List<NamedOffice> named,
        @Nullable PersonId somebody,
        Instant at)
        implements ComplaintIntent {

    public HearMessage {
        named = List.copyOf(named);
    }

    /** What it means to the complaint as it is now. */
    public Meaning meaning(ComplaintState state) {
        return new Said(
                        voice(state),
                        where(state),
                        new Named(called(state).stream().map(NamedOffice::opd).toList(), false, false),
                        tone)
                .meaning();
    }

    /** Those whom a leader calls to it: never who must not learn of it. */
    private List<NamedOffice> called(ComplaintState state) {
        return named.stream().filter(office -> !state.isKeptFrom(office.opd())).toList();
    }

    private Voice voice(ComplaintState state) {
        return switch (message.by().kind()) {
            case CITIZEN -> Voice.CITIZEN;
            case LEADER -> Voice.LEADER;
            case OTHER -> Voice.OTHER;
            case OPD -> state.involves(office()) ? Voice.OFFICE : Voice.ANOTHER_OFFICE;
        };
    }

    /** Before the solution was reported it was open, however late that is told. */
    private Where where(ComplaintState state) {
        Instant resolved = state.resolvedAt();
        boolean saidBefore = resolved != null && message.saidAt().isBefore(resolved);
        return switch (state.stage()) {
            case UNROUTED -> Where.BELOW_AN_UNROUTED_COMPLAINT;
            case TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN -> Where.BELOW_AN_OPEN_COMPLAINT;
            case RESOLVED -> saidBefore ? Where.BELOW_AN_OPEN_COMPLAINT : Where.BELOW_A_RESOLVED_COMPLAINT;
            case CLOSED -> Where.BELOW_A_CLOSED_COMPLAINT;
            case MERGED -> Where.BELOW_A_MERGED_COMPLAINT;
            case REFUSED, WITHDRAWN -> Where.BELOW_A_REFUSED_COMPLAINT;
        };
    }

    @Override
    public List<ComplaintEvent> of(ComplaintState state) {
        if (state.heard().knows(message.utterance())) {
            return List.of();
        }
        Unfolding unfolding = new Unfolding(state);
        switch (meaning(state)) {
            case Meaning.Tag(var _, boolean asLead) -> tag(unfolding, asLead);
            case Meaning.Answer() -> answer(unfolding);
            case Meaning.Information() -> inform(unfolding);
            case Meaning.Confirmation() -> {
                unfolding.happens(message.received(complaint, MessageMeaning.THANKS, at));
                unfolding.then(new ConfirmResolution(complaint, message.by().actor(), message.saidAt()));
            }
            case Meaning.Dispute() ->
                unfolding.then(new DisputeResolution(
                        complaint,
                        message.named(),
                        message.words(),
                        message.by().actor(),
                        message.saidAt()));
            case Meaning.Wished(Visibility visibility) -> {
                unfolding.happens(message.received(complaint, MessageMeaning.TALK, at));
                unfolding.then(
                        new ChooseVisibility(complaint, visibility, message.by().actor(), message.saidAt()));
            }
            case Meaning.Kept(MessageMeaning as) -> keep(unfolding, as);
            case Meaning.Complaint _,
                    Meaning.Retaliation _,
                    Meaning.Raised _,
                    Meaning.TagOfWhatStandsAbove _,
                    Meaning.NotYet _,
                    Meaning.Nothing _ -> {
                return List.of();
            }
        }
        return unfolding.events();
    }

    /** What the leader wanted before the solution was reported is noted, and opens nothing again. */
    private void tag(Unfolding unfolding, boolean asLead) {
        ComplaintState now = unfolding.state();
        List<NamedOffice> called = called(now);
        if (now.stage().open()) {
            called.forEach(office -> unfolding.then(tagOf(office, unfolding.state(), asLead)));
        } else if (where(now) == Where.BELOW_AN_OPEN_COMPLAINT) {
            called.forEach(
                    office -> tagOf(office, unfolding.state(), false).noted(now).forEach(unfolding::happens));
        } else {
            unfolding.then(new ReopenComplaint(complaint, message.by().actor(), message.saidAt()));
            called.forEach(office -> unfolding.then(tagOf(office, unfolding.state(), asLead)));
        }
        answer(unfolding);
    }

    /** The first one leads if nobody does, or if the leader says so; an office that leads already goes on to. */
    private TagComplaint tagOf(NamedOffice office, ComplaintState now, boolean asLead) {
        Desk lead = now.lead();
        boolean leads = (lead != null && lead.opd().equals(office.opd()))
                || (office.equals(called(now).getFirst()) && (asLead || lead == null));
        return new TagComplaint(
                complaint,
                message.following(),
                office.opd(),
                leads ? TagRole.LEAD : TagRole.SUPPORTING,
                message.words(),
                office.head(),
                office.deadlines(),
                message.by().actor(),
                message.saidAt());
    }

    private void answer(Unfolding unfolding) {
        unfolding.then(new AnswerComplaint(
                complaint,
                message.named(),
                message.by().opd(),
                message.words(),
                message.permalink(),
                message.by().actor(),
                message.saidAt()));
        KeptAfterAll.in(unfolding.state(), at).forEach(unfolding::happens);
    }

    /** What was told before the question was asked does not answer it. */
    private void inform(Unfolding unfolding) {
        Desk holder = unfolding.state().timeSheet().holder();
        Instant asked = holder == null ? null : holder.asksSince();
        unfolding.happens(
                asked != null && message.saidAt().isBefore(asked)
                        ? message.received(complaint, MessageMeaning.FURTHER_INFORMATION, at)
                        : new InformationReceived(
                                complaint,
                                message.utterance(),
                                message.words(),
                                message.by().actor(),
                                message.saidAt()));
    }

    private void keep(Unfolding unfolding, MessageMeaning as) {
        unfolding.happens(message.received(complaint, as, at));
        boolean whileOpen = where(unfolding.state()) == Where.BELOW_AN_OPEN_COMPLAINT
                || where(unfolding.state()) == Where.BELOW_AN_UNROUTED_COMPLAINT;
        if (as == MessageMeaning.SUPPORT && somebody != null && whileOpen) {
            new SupportComplaint(complaint, somebody, message.saidAt())
                    .noted(unfolding.state())
                    .forEach(unfolding::happens);
        }
    }

    private OpdId office() {
        return Objects.requireNonNull(message.by().opd());
    }

    /** What happens one after the other, each upon what it has come to. */
    private static final class Unfolding {

        private ComplaintState state;
        private final List<ComplaintEvent> events = new ArrayList<>();

        Unfolding(ComplaintState state) {
            this.state = state;
        }

        ComplaintState state() {
            return state;
        }

        List<ComplaintEvent> events() {
            return List.copyOf(events);
        }

        void then(ComplaintIntent intent) {
            intent.of(state).forEach(this::happens);
        }

        void happens(ComplaintEvent event) {
            events.add(event);
            state = ComplaintState.evolve(state, event);
        }
    }
}
