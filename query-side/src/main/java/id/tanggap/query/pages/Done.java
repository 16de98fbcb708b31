package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.search.DeskSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The complaint on which a form of a list was just sent, as it is after that. */
final class Done {

    private Done() {}

    /** @return null where no form was sent, or the reader may no longer see the complaint */
    static @Nullable DeskDocument read(
            DeskSearch desk, StaffMember staff, @Nullable String complaint, @Nullable String seen) {
        if (complaint == null || complaint.isBlank()) {
            return null;
        }
        try {
            return desk.read(staff, complaint, Version.of(seen));
        } catch (Problem gone) {
            if (gone.status().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return null;
            }
            throw gone;
        }
    }
}
