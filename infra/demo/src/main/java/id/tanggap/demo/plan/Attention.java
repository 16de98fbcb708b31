package id.tanggap.demo.plan;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.TagComplaint;
import id.tanggap.command.complaint.deadline.EscalateComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.events.complaint.EscalationLevel;
import id.tanggap.events.complaint.TagRole;
import java.util.Map;

/** Who else looks at what is on a desk: the mayor, and Diskominfo. */
final class Attention {

    private final Situation it;
    private final Draws draws;
    private final Office office;

    Attention(Situation situation, Office office) {
        this.it = situation;
        this.draws = situation.draws;
        this.office = office;
    }

    /** @return whether somebody higher made the office hurry */
    boolean before() {
        if (draws.chance(office.temper().leftLying())) {
            it.go(it.awake(24 * draws.between(6.0, 40.0)));
            push();
            return true;
        }
        if (draws.chance(0.05)) {
            it.go(it.awake(draws.around(7, 0.8)));
            tag(office, TagRole.LEAD);
            return true;
        }
        if (draws.chance(0.05)) {
            it.go(it.now().plusSeconds(draws.between(300, 5_000)));
            passOn();
        }
        return false;
    }

    /** Some are forgotten by everybody. */
    private void push() {
        if (draws.chance(0.12)) {
            throw new YearIsOver();
        }
        if (draws.chance(0.55)) {
            tag(office, TagRole.LEAD);
        } else {
            escalate();
        }
    }

    void escalate() {
        it.note(new EscalateComplaint(
                it.id,
                Saying.UNNAMED,
                EscalationLevel.MAYOR,
                it.seal(it.post.telling().line("alasan-naik")),
                Situation.DISKOMINFO,
                it.now()));
    }

    /** What lies for long is noticed higher up. */
    void whenItTakes(double days) {
        if (days > 18 && draws.chance(0.3)) {
            it.go(it.worked(office, 15 * Situation.hoursOfADay(office)));
            escalate();
        }
    }

    /** The mayor calls in another office, which may say something too. */
    void callIn() {
        Office helper = it.regency.office(draws.one(it.post.kind().mistaken()), it.post.village());
        if (helper.equals(office)) {
            return;
        }
        it.go(it.awake(draws.around(5, 0.7)));
        tag(helper, TagRole.SUPPORTING);
        if (draws.chance(0.5)) {
            it.go(it.worked(helper, draws.around(helper.temper().answer(), 0.5)));
            it.note(new AnswerComplaint(
                    it.id, Saying.UNNAMED, helper.id(), it.said("basa-basi"), null, it.acting(helper), it.now()));
        }
    }

    private void tag(Office named, TagRole role) {
        it.note(new TagComplaint(
                it.id,
                Saying.UNNAMED,
                named.id(),
                role,
                draws.chance(0.8) ? it.said("catatan-bupati") : null,
                it.head(named),
                it.deadlines(),
                Situation.MAYOR,
                it.now()));
        if (role == TagRole.LEAD && draws.chance(0.3)) {
            it.go(it.now().plusSeconds(draws.between(40, 900)));
            it.note(new AnswerComplaint(
                    it.id, Saying.UNNAMED, null, it.said("jawab-bupati"), null, Situation.MAYOR, it.now()));
        }
    }

    /** Diskominfo tells the citizen where it is. */
    private void passOn() {
        Telling said = new Telling(
                it.post.kind().words(), Map.of("kantor", office.description().name()), draws);
        it.note(new AnswerComplaint(
                it.id,
                Saying.UNNAMED,
                null,
                it.seal(said.line("jawab-kominfo")),
                null,
                Situation.DISKOMINFO,
                it.now()));
    }
}
