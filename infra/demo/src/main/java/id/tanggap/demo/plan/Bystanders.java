package id.tanggap.demo.plan;

import id.tanggap.command.complaint.duplicates.SupportComplaint;
import id.tanggap.command.complaint.publicity.ReleaseComplaint;
import id.tanggap.command.complaint.publicity.WithholdComplaint;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.LocateComplaint;
import id.tanggap.events.complaint.WithholdReason;
import id.tanggap.events.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What happens beside the handling: Diskominfo sorts, others have the same complaint, something is hidden. */
final class Bystanders {

    /** What a whole street has. */
    private static final Set<String> SHARED = Set.of(
            "jalan", "banjir", "air-bersih", "penerangan", "listrik", "sampah", "drainase", "pasar", "lingkungan");

    private final Situation it;
    private final Post post;
    private final Draws draws;

    Bystanders(Situation situation) {
        this.it = situation;
        this.post = situation.post;
        this.draws = situation.draws;
    }

    /**
     * @param touched when an office first did something about it
     * @param over when it was first resolved or merged, or the end
     * @param unsorted whether it came to an office without a kind
     */
    void during(Instant touched, Instant over, boolean unsorted) {
        Instant begin = post.capturedAt().plusSeconds(10);
        if (!over.isAfter(begin.plusSeconds(60))) {
            return;
        }
        if (unsorted && draws.chance(0.9)) {
            sort(begin, touched, over);
        }
        supported(begin, over);
        if (draws.chance(0.012)) {
            hide(begin, over);
        }
    }

    private void sort(Instant begin, Instant touched, Instant over) {
        Instant at = WorkingTime.after(begin, draws.around(1.1, 0.8));
        if (at.isAfter(touched)) {
            at = touched.minusSeconds(20);
        }
        if (at.isBefore(begin)) {
            at = begin;
        }
        if (!at.isBefore(over)) {
            return;
        }
        it.script.at(at, new CategoriseComplaint(it.id, post.kind().category(), Situation.DISKOMINFO, at));
        if (post.place() == null && draws.chance(0.6)) {
            Instant located = at.plusSeconds(1);
            it.script.at(
                    located,
                    new LocateComplaint(
                            it.id, it.regency.nearestOfficeOf(post.village()), null, Situation.DISKOMINFO, located));
        }
    }

    private void supported(Instant begin, Instant over) {
        boolean shared = SHARED.contains(post.kind().category().value());
        int supporters = !draws.chance(shared ? 0.28 : 0.08)
                ? 0
                : (int) Math.min(40, draws.around(post.outbreak() == null ? 1.6 : 7, 0.8));
        long open = Duration.between(begin, over).toSeconds();
        for (int i = 0; i < supporters; i++) {
            Instant at = begin.plusSeconds((long) (open * Math.pow(draws.between(0.0, 0.98), 2)));
            PersonId supporter = new PersonId(it.vault.pseudonym("supporter", "pendukung " + draws.between(1, 4_000)));
            it.script.at(at, new SupportComplaint(it.id, supporter, at));
        }
    }

    private void hide(Instant begin, Instant over) {
        WithholdReason reason = draws.one(List.of(
                WithholdReason.PERSONAL_DATA,
                WithholdReason.PERSONAL_DATA,
                WithholdReason.DANGER_TO_SOMEBODY,
                WithholdReason.LEGAL_PROCEEDINGS,
                WithholdReason.HATE_OR_PORNOGRAPHY));
        Instant at = begin.plusSeconds(draws.between(600, 20_000));
        if (!at.isBefore(over)) {
            return;
        }
        it.script.at(at, new WithholdComplaint(it.id, reason, Situation.DISKOMINFO, at));
        Instant later = WorkingTime.after(at, draws.around(12, 0.5));
        if (draws.chance(0.4) && later.isBefore(over)) {
            it.script.at(later, new ReleaseComplaint(it.id, Situation.DISKOMINFO, later));
        }
    }
}
