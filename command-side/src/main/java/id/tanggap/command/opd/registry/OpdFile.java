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
import org.jspecify.annotations.Nullable;

/** One OPD as its events tell it, while its file is open. */
final class OpdFile {

    private final OpdId opd;
    private final @Nullable Grants grants;
    private final List<OpdEvent> happened = new ArrayList<>();
    private Course<OpdState, OpdEvent> course;

    /** @param grants null where it is only asked what would happen */
    OpdFile(OpdId opd, Course<OpdState, OpdEvent> course, @Nullable Grants grants) {
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
        int known = grants == null ? course.granted().size() : 0;
        course = grants == null ? course.grant(intent) : grants.grant(intent);
        List<OpdEvent> granted =
                course.granted().subList(known, course.granted().size());
        happened.addAll(granted);
        return granted;
    }
}
