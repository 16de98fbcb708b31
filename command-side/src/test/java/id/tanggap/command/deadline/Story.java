package id.tanggap.command.deadline;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.complaint.Complaints;
import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.Stage;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.deadline.NoteMissedDeadline;
import id.tanggap.command.complaint.deadline.RaiseEscalation;
import id.tanggap.command.complaint.duplicates.FollowTheOther;
import id.tanggap.command.complaint.duplicates.MergeComplaint;
import id.tanggap.command.complaint.duplicates.UnmergeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.EndWaiting;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.CloseSilentComplaint;
import id.tanggap.command.complaint.outcome.DisputeResolution;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.living.LivingComplaints;
import id.tanggap.command.policy.ServicePolicies;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.command.policy.adoption.ServicePolicy;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.complaint.DeadlineMissed;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.desk.Escalation;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One complaint in memory and what is done to it, by the default terms: a first answer within a day, a solution within five,
 * three days for triage, ten for the citizen, one for each step up the line, seven to object. Who reacts sets reminders;
 * when time passes, what they were set for is asked.
 */
final class Story {

    static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
    static final ComplaintId ID = ComplaintId.of(Channel.INSTAGRAM, "1");
    static final ComplaintId OTHER = ComplaintId.of(Channel.INSTAGRAM, "2");
    static final OpdId PU = new OpdId("dinas-pu");
    static final OpdId HEALTH = new OpdId("dinas-kesehatan");
    static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);
    static final Sealed WORDS = new Sealed(new PersonId("citizen000000000000000001"), "sealed");

    private final LivingComplaints life = new LivingComplaints(
            BEGIN,
            CaptureComplaint.class,
            RouteComplaint.class,
            AssignComplaint.class,
            DeclineComplaint.class,
            AnswerComplaint.class,
            AskCitizen.class,
            ReceiveInformation.class,
            EndWaiting.class,
            ResolveComplaint.class,
            DisputeResolution.class,
            CloseSilentComplaint.class,
            MergeComplaint.class,
            UnmergeComplaint.class,
            FollowTheOther.class,
            NoteMissedDeadline.class,
            RaiseEscalation.class);
    private final Set<Reminder> waiting = new LinkedHashSet<>();
    private final Reminding reminding =
            new Reminding(life.grants(), life.complaints(), life.clock(), this.waiting::add);
    private Instant now = BEGIN;

    /** What reacts to a complaint and sets reminders. */
    @FunctionalInterface
    interface Reaction {
        Object with(Complaints complaints, ServicePolicies policies, Reminders reminders, Clock clock);
    }

    /** Somebody has complained, and nobody has looked at it. */
    static Story begun(Reaction... reactions) {
        Story story = new Story();
        ServicePolicies policies = mock();
        when(policies.inForce()).thenReturn(new ServicePolicies.InForce(ServicePolicy.LINE, PolicyTerms.DEFAULT));
        for (Reaction reaction : reactions) {
            story.life.reacts(reaction.with(story.life.complaints(), policies, story.waiting::add, story.life.clock()));
        }
        story.wish(new CaptureComplaint(
                ID,
                TrackingCode.of(Channel.INSTAGRAM, "1"),
                new CaptureComplaint.Source(Channel.INSTAGRAM, Origin.WEBHOOK, WORDS, null, BEGIN),
                CaptureComplaint.Author.unnamed(WORDS.of()),
                CaptureComplaint.Statement.of(WORDS),
                Matter.UNKNOWN,
                Actor.CITIZEN,
                BEGIN));
        return story;
    }

    LivingComplaints life() {
        return life;
    }

    Instant now() {
        return now;
    }

    /** What somebody will be reminded of. */
    Set<Reminder> reminders() {
        return Set.copyOf(waiting);
    }

    /** As if these alone had been set. */
    void remindedOnlyOf(Reminder... these) {
        waiting.clear();
        waiting.addAll(List.of(these));
    }

    List<Missed> missed() {
        return life.events(ID, DeadlineMissed.class)
                .map(event -> new Missed(event.opd(), event.kind()))
                .toList();
    }

    record Missed(@Nullable OpdId opd, DeadlineKind kind) {}

    @Nullable
    EscalationLevel level() {
        return Optional.ofNullable(life.state(ID).timeSheet().escalation())
                .map(Escalation::level)
                .orElse(null);
    }

    Stage stage() {
        return life.state(ID).stage();
    }

    /** Whoever was to be reminded meanwhile asks at the time, and is not reminded of it again unless that is set again. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Optional<Reminder> next = next(end); next.isPresent(); next = next(end)) {
            Reminder due = next.get();
            waiting.remove(due);
            to(due.when().isAfter(now) ? due.when() : now);
            reminding.ask(due);
            life.everybodyReacts();
        }
        to(end);
    }

    private Optional<Reminder> next(Instant end) {
        return waiting.stream()
                .filter(reminder -> !reminder.when().isAfter(end))
                .min(Comparator.comparing(Reminder::when));
    }

    private void to(Instant later) {
        now = later;
        life.now(later);
    }

    void wish(Intent<ComplaintState, ?> intent) {
        life.wish(intent);
    }

    void toTriage() {
        wish(new RouteComplaint(ID, null, "tidak ada aturan", PolicyTerms.DEFAULT.triageDue(now), now));
    }

    /** As the rules do it. They never give it back to who declined; here they only stand for nobody having looked. */
    void route(OpdId opd) {
        wish(assignment(opd, Actor.SYSTEM));
    }

    void assign(OpdId opd) {
        wish(assignment(opd, MAYOR));
    }

    AssignComplaint assignment(OpdId opd, Actor by) {
        return new AssignComplaint(
                ID,
                opd,
                null,
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "meja"),
                PolicyTerms.DEFAULT.deadlines(null, now),
                by,
                now);
    }

    void decline(OpdId opd) {
        wish(new DeclineComplaint(ID, Saying.UNNAMED, opd, WORDS, head(opd), now));
    }

    void answer(OpdId opd) {
        wish(new AnswerComplaint(ID, new Saying.Requested(now.toString()), opd, WORDS, null, head(opd), now));
    }

    void ask(OpdId opd) {
        wish(new AskCitizen(ID, Saying.UNNAMED, opd, WORDS, PolicyTerms.DEFAULT.answerAwaited(now), head(opd), now));
    }

    void tell() {
        wish(new ReceiveInformation(ID, Saying.UNNAMED, WORDS, Actor.CITIZEN, now));
    }

    void resolve(OpdId opd) {
        wish(new ResolveComplaint(ID, Saying.UNNAMED, opd, WORDS, List.of(), head(opd), now));
    }

    void dispute() {
        wish(new DisputeResolution(ID, Saying.UNNAMED, WORDS, Actor.CITIZEN, now));
    }

    void merge() {
        wish(new MergeComplaint(ID, OTHER, Stage.ASSIGNED, MAYOR, now));
    }

    void unmerge() {
        wish(new UnmergeComplaint(ID, MAYOR, now));
    }

    private static Actor head(OpdId opd) {
        return new Actor(Actor.Kind.OPD, "kepala-" + opd.value(), opd);
    }
}
