package id.tanggap.demo.plan;

import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.handling.AcknowledgeComplaint;
import id.tanggap.command.complaint.handling.AnswerComplaint;
import id.tanggap.command.complaint.handling.AskCitizen;
import id.tanggap.command.complaint.handling.BeginWork;
import id.tanggap.command.complaint.handling.ReceiveInformation;
import id.tanggap.command.complaint.handling.ResolveComplaint;
import id.tanggap.command.complaint.outcome.WithdrawComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Evidence;
import java.util.List;

/** What an office does about what lies on its desk: in its own time, with as many or as few words as it has. */
final class Handling {

    private final Situation it;
    private final Draws draws;
    private final Office office;
    private final Temper temper;
    private final Attention attention;
    private final Draws work;

    Handling(Situation situation, Office office) {
        this.it = situation;
        this.draws = situation.draws;
        this.office = office;
        this.temper = office.temper();
        this.attention = new Attention(situation, office);
        this.work = Draws.of(0, "work " + situation.id.value());
    }

    void begin() {
        boolean pushed = attention.before();
        double hours = pushed ? draws.around(2.5, 0.6) : draws.around(temper.answer(), temper.answerSpread());
        open(hours * 0.35);
        if (work.chance(0.01)) {
            it.go(it.awake(work.around(3, 0.5)));
            it.note(new WithdrawComplaint(it.id, Actor.CITIZEN, it.now()));
            it.isOver();
            return;
        }
        if (draws.chance(0.03)) {
            attention.callIn();
        }
        if (draws.chance(0.2)) {
            ask();
        }
        it.go(it.worked(office, hours * 0.65));
        boolean empty = draws.chance(temper.emptyWords());
        answer(empty);
        if (work.chance(0.6)) {
            it.note(new BeginWork(it.id, office.id(), it.acting(office), it.now()));
        }
        solve(empty, pushed, 1);
    }

    private void open(double hours) {
        it.go(it.worked(office, hours));
        it.isTouched();
        if (draws.chance(0.8)) {
            it.note(new AcknowledgeComplaint(it.id, office.id(), it.acting(office), it.now()));
        }
    }

    private void answer(boolean empty) {
        it.note(new AnswerComplaint(
                it.id,
                Saying.UNNAMED,
                office.id(),
                empty ? it.said("basa-basi") : it.replied("jawab"),
                draws.chance(0.7)
                        ? it.permalink("c", it.post.id() + "-" + it.now().getEpochSecond())
                        : null,
                it.acting(office),
                it.now()));
    }

    private void ask() {
        it.go(it.worked(office, draws.around(0.6, 0.5)));
        it.note(new AskCitizen(
                it.id,
                Saying.UNNAMED,
                office.id(),
                it.said("tanya"),
                it.terms().answerAwaited(it.now()),
                it.acting(office),
                it.now()));
        if (draws.chance(0.4)) {
            // Nobody ever says more; once that was waited for the office goes on with what it has, or never does.
            if (draws.chance(0.3)) {
                throw new YearIsOver();
            }
            it.go(WorkingTime.after(it.now(), 10 * WorkingTime.DAY));
            return;
        }
        it.go(it.awake(draws.around(9, 1.1)));
        it.note(new ReceiveInformation(
                it.id, Saying.UNNAMED, it.seal(it.post.writing().information()), Actor.CITIZEN, it.now()));
    }

    private void solve(boolean saidNothing, boolean pushed, int round) {
        double days = draws.around(temper.solution(), temper.solutionSpread()) * (pushed ? 0.6 : 1);
        if (saidNothing && draws.chance(0.35)) {
            it.go(it.worked(office, days * 0.4 * Situation.hoursOfADay(office)));
            answer(false);
        }
        attention.whenItTakes(days);
        it.go(it.worked(office, days * Situation.hoursOfADay(office)));
        boolean shows = draws.chance(temper.evidence());
        boolean empty = !shows && draws.chance(temper.emptyWords());
        it.note(new ResolveComplaint(
                it.id,
                Saying.UNNAMED,
                office.id(),
                empty ? it.said("selesai-basa-basi") : it.replied("selesai"),
                shows ? evidence() : List.of(),
                it.acting(office),
                it.now()));
        it.isOver();
        if (new Verdict(it).of(shows, empty)) {
            again(round);
        }
    }

    private void again(int round) {
        if (draws.chance(0.6)) {
            it.go(it.worked(office, draws.around(temper.answer() * 0.7, 0.6)));
            answer(draws.chance(temper.emptyWords()));
        }
        if (round == 2 && draws.chance(0.5)) {
            it.go(it.awake(draws.around(30, 0.6)));
            attention.escalate();
        }
        solve(false, true, round + 1);
    }

    private List<Evidence> evidence() {
        String picture = "https://foto.randukara.example/"
                + it.now().atZone(WorkingTime.ZONE).getYear() + "/"
                + it.id.value().substring(0, 10);
        Evidence first = new Evidence(
                it.seal(picture + "-1.jpg"),
                draws.chance(0.7) ? it.seal(Writing.capital(it.post.telling().reply("foto"))) : null);
        return draws.chance(0.3) ? List.of(first, new Evidence(it.seal(picture + "-2.jpg"), null)) : List.of(first);
    }
}
