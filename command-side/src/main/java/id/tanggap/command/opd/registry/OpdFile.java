package id.tanggap.command.opd.registry;

import id.tanggap.command.decision.Course;
import id.tanggap.command.decision.Grants;
import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.command.opd.OpdState;
import id.tanggap.command.opd.TheOpdIsRegistered;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One OPD as its events tell it, while its file is open. */
final class OpdFile {

    private final OpdId opd;
    private final Grants grants;
    private final List<OpdEvent> happened = new ArrayList<>();
    private Course<OpdState, OpdEvent> course;

    OpdFile(OpdId opd, Course<OpdState, OpdEvent> course, Grants grants) {
        this.opd = opd;
        this.course = course;
        this.grants = grants;
    }

    OpdId opd() {
        return opd;
    }

    Optional<OpdState> found() {
        return course.state();
    }

    OpdState state() {
        return found().orElseThrow(() -> new RuleBroken(new TheOpdIsRegistered(opd, null)));
    }

    /** What came of everything that was wanted so far. */
    List<OpdEvent> happened() {
        return List.copyOf(happened);
    }

    /** @return what came of it; nothing when it was so before */
    List<OpdEvent> want(Intent<OpdState, OpdEvent> intent) {
        course = grants.grant(intent);
        happened.addAll(course.granted());
        return course.granted();
    }
}
