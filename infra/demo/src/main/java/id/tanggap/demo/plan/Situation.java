package id.tanggap.demo.plan;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.intake.Vault;
import id.tanggap.command.policy.adoption.PolicyTerms;
import id.tanggap.demo.plan.Reminders.Reminded;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One complaint at one moment of its story. The moment only moves on, and what is due then is missed. */
final class Situation {

    static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    static final Actor MAYOR = new Actor(Actor.Kind.MAYOR, "mayor", null);

    final Regency regency;
    final Post post;
    final Draws draws;
    final Vault vault;
    final ComplaintId id;
    final PersonId citizen;
    final Script script = new Script();

    private final Policies policies;
    private final Instant end;
    private Instant now;
    private @Nullable ComplaintState state;
    private Instant touched;
    private Instant over;

    /** As the government knows it by now. */
    @Nullable
    CategoryId category;

    /** As the government knows it by now. */
    @Nullable
    PlaceCode place;

    Situation(Regency regency, Policies policies, Instant end, Post post, Draws draws, Vault vault) {
        this.regency = regency;
        this.policies = policies;
        this.end = end;
        this.post = post;
        this.draws = draws;
        this.vault = vault;
        this.id = ComplaintId.of(post.channel(), post.id());
        this.citizen = new PersonId(vault.pseudonym("person", post.citizen().key()));
        this.now = post.capturedAt();
        this.touched = end;
        this.over = end;
        this.category = post.saysItsKind() ? post.kind().category() : null;
        this.place = post.place();
    }

    Instant now() {
        return now;
    }

    /** When an office first did something about it; the end if none did. */
    Instant touched() {
        return touched;
    }

    /** When it first was over; the end if it is not. */
    Instant over() {
        return over;
    }

    void note(Intent<ComplaintState, ComplaintEvent> command) {
        for (ComplaintEvent event : command.decide(state)) {
            state = ComplaintState.evolve(state, event);
        }
        script.at(now, command);
    }

    /** @throws YearIsOver if that is after the end */
    void go(Instant to) {
        Instant later = to.isAfter(now) ? to : now.plusSeconds(1);
        if (later.isAfter(end)) {
            throw new YearIsOver();
        }
        remindUntil(later);
        now = later;
    }

    /** Whether what happens then belongs to the year that is told. */
    boolean isToldBy(Instant at) {
        return !at.isAfter(end);
    }

    /** The rules are asked at once, whatever the year. */
    void goToTheRules() {
        now = now.plusMillis(draws.between(250, 2_400));
    }

    void goToTheEnd() {
        remindUntil(end);
    }

    private void remindUntil(Instant until) {
        ComplaintState known = state;
        while (known != null) {
            Reminded next = new Reminders(known, terms().waits()).next(now).orElse(null);
            if (next == null || next.at().isAfter(until)) {
                return;
            }
            now = next.at();
            note(next.question());
            known = state;
        }
    }

    PolicyTerms terms() {
        return policies.inForce(now);
    }

    Deadlines deadlines() {
        return terms().deadlines(category, now);
    }

    /** As the decisions so far have made it. */
    ComplaintState state() {
        return Objects.requireNonNull(state, "it begins with its capture");
    }

    void isTouched() {
        touched = now.isBefore(touched) ? now : touched;
    }

    void isOver() {
        over = now.isBefore(over) ? now : over;
    }

    /** The moment after so many hours of the office's own time. */
    Instant worked(Office office, double hours) {
        return office.temper().dayAndNight() ? WorkingTime.later(now, hours) : WorkingTime.after(now, hours);
    }

    static double hoursOfADay(Office office) {
        return office.temper().dayAndNight() ? 24 : WorkingTime.DAY;
    }

    /** So many hours from now; who would do it in the night does it in the morning. */
    Instant awake(double hours) {
        Instant at = WorkingTime.later(now, hours);
        int hour = at.atZone(WorkingTime.ZONE).getHour();
        return hour < 5 ? at.plusSeconds((5 - hour) * 3_600L + draws.between(0, 5_400)) : at;
    }

    String head(Office office) {
        return office.headAt(now, end);
    }

    Actor acting(Office office) {
        return new Actor(Actor.Kind.OPD, head(office), office.id());
    }

    Sealed seal(String text) {
        return vault.seal(citizen, text);
    }

    @Nullable
    Sealed sealIfAny(@Nullable String text) {
        return text == null ? null : seal(text);
    }

    /** One line of the rule, about this complaint. */
    Sealed said(String rule) {
        return seal(post.telling().line(rule));
    }

    /** An answer of the rule, to what this complaint is about. */
    Sealed replied(String rule) {
        return seal(post.telling().reply(rule));
    }

    /** Where it stands on the platform, if it is one with pages. */
    @Nullable
    Sealed permalink(String kind, String name) {
        Channel channel = post.channel();
        return channel.isPlatform() && !channel.isPrivate()
                ? seal("https://" + channel.word() + ".example/" + kind + "/" + name)
                : null;
    }
}
