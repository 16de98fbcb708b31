package id.tanggap.demo.plan;

import id.tanggap.command.complaint.Matter;
import id.tanggap.command.complaint.Saying;
import id.tanggap.command.complaint.assignment.AssignComplaint;
import id.tanggap.command.complaint.assignment.DeclineComplaint;
import id.tanggap.command.complaint.capture.CaptureComplaint;
import id.tanggap.command.complaint.triage.CategoriseComplaint;
import id.tanggap.command.complaint.triage.LocateComplaint;
import id.tanggap.command.complaint.triage.RefuseComplaint;
import id.tanggap.command.complaint.triage.RouteComplaint;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.RefusalReason;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From the post to the desk of the office that can do something about it. */
final class Arrival {

    private final Situation it;
    private final Post post;
    private final Draws draws;

    Arrival(Situation situation) {
        this.it = situation;
        this.post = situation.post;
        this.draws = situation.draws;
    }

    void capture() {
        OfficialAccount tagged = post.tagged();
        it.note(new CaptureComplaint(
                it.id,
                TrackingCode.of(post.channel(), post.id()),
                new CaptureComplaint.Source(
                        post.channel(),
                        post.origin(),
                        it.seal(post.id()),
                        it.permalink("p", post.id()),
                        post.postedAt()),
                new CaptureComplaint.Author(
                        it.citizen,
                        it.sealIfAny(post.citizen().shown()),
                        it.sealIfAny(post.citizen().contact())),
                new CaptureComplaint.Statement(
                        it.seal(post.text()), null, tagged == null ? List.of() : List.of(tagged)),
                new Matter(it.category, it.place, it.sealIfAny(post.address())),
                whoWroteItDown(),
                it.now()));
    }

    private Actor whoWroteItDown() {
        Office counter = post.channel().equals(Channel.WALK_IN) ? post.reached() : null;
        return counter == null ? Actor.CITIZEN : it.acting(counter);
    }

    void refuse(RefusalReason reason) {
        referred();
        it.go(triaged());
        boolean explains = draws.chance(0.3);
        it.note(new RefuseComplaint(
                it.id,
                Saying.UNNAMED,
                reason,
                explains ? it.seal("Disaring petugas: bukan aduan yang dapat ditangani.") : null,
                Situation.DISKOMINFO,
                it.now()));
    }

    /** The office that holds it once routing, triage and those who are not responsible have had their say. */
    Office atTheRightDesk() {
        Office reached = post.reached();
        OfficialAccount tagged = post.tagged();
        if (reached != null && tagged != null) {
            String handle = tagged.handle();
            route(
                    reached,
                    RoutingReason.Rule.TAGGED_ACCOUNT,
                    tagged.platform() + " " + (handle == null ? tagged.id() : "@" + handle));
            if (!post.misdirected()) {
                return reached;
            }
            decline(reached);
        } else {
            Optional<Office> known = it.category == null ? Optional.empty() : byKindAndPlace();
            if (known.filter(post.answerer()::equals).isPresent()) {
                return known.get();
            }
            known.ifPresentOrElse(this::decline, this::referred);
        }
        return triage();
    }

    private Optional<Office> byKindAndPlace() {
        List<Office> candidates = it.regency.answering(post.kind().category(), it.place);
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Office only = candidates.getFirst();
        route(
                only,
                RoutingReason.Rule.CATEGORY_AND_PLACE,
                post.kind().category().value() + (it.place == null ? "" : " @ " + it.place.value()));
        return Optional.of(only);
    }

    private void route(Office to, RoutingReason.Rule rule, String detail) {
        it.goToTheRules();
        it.note(new RouteComplaint(
                it.id,
                new RouteComplaint.Proposal(to.id(), it.head(to), new RoutingReason(rule, detail), it.deadlines()),
                "",
                it.terms().triageDue(it.now()),
                it.now()));
    }

    private void referred() {
        it.goToTheRules();
        String lacks = "tidak ada akun OPD yang ditandai / no account of an OPD is tagged; "
                + (it.category == null
                        ? "kategori belum diketahui / the category is not known"
                        : "tidak ada OPD untuk " + it.category.value() + " / no OPD answers for it");
        it.note(new RouteComplaint(it.id, null, lacks, it.terms().triageDue(it.now()), it.now()));
    }

    private void decline(Office wrong) {
        it.go(it.worked(wrong, wrong.temper().answer() * draws.between(0.4, 1.1)));
        it.isTouched();
        it.note(new DeclineComplaint(it.id, Saying.UNNAMED, wrong.id(), it.said("keliru"), it.acting(wrong), it.now()));
        referred();
    }

    /** Who looks at it knows which office it is; the rules give it there at once where they can. */
    private Office triage() {
        it.go(triaged());
        Office office = post.answerer();
        if (it.place == null && draws.chance(0.6)) {
            locate();
        }
        boolean alone = it.regency.answering(post.kind().category(), it.place).equals(List.of(office));
        if (alone && it.category == null) {
            categorise();
            byKindAndPlace();
            return office;
        }
        it.note(new AssignComplaint(
                it.id,
                office.id(),
                it.head(office),
                new RoutingReason(RoutingReason.Rule.TRIAGE_DESK, "diskominfo"),
                it.deadlines(),
                Situation.DISKOMINFO,
                it.now()));
        if (it.category == null) {
            it.go(it.now().plusSeconds(draws.between(15, 70)));
            categorise();
        }
        return office;
    }

    private void categorise() {
        it.category = post.kind().category();
        it.note(new CategoriseComplaint(it.id, post.kind().category(), Situation.DISKOMINFO, it.now()));
    }

    private void locate() {
        it.place = it.regency.nearestOfficeOf(post.village());
        it.note(new LocateComplaint(it.id, it.place, it.sealIfAny(post.address()), Situation.DISKOMINFO, it.now()));
        it.go(it.now().plusSeconds(draws.between(5, 40)));
    }

    /** Someone of Diskominfo sits there in working time, and now and then looks at the telephone in the evening. */
    private Instant triaged() {
        if (draws.chance(0.12)) {
            return it.awake(draws.around(0.8, 0.8));
        }
        // Sometimes nobody is sure, and asks around first.
        return WorkingTime.after(it.now(), draws.chance(0.13) ? draws.around(36, 0.6) : draws.around(2.4, 0.9));
    }
}
