package id.tanggap.command.intake.entry;

import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Photos that come with a complaint. */
public interface EnclosedPhotos {

    /** What came with one form. */
    interface Enclosed {

        /** By the names of their fields. */
        Map<String, String> texts();

        /**
         * Adds its photos to the complaint.
         *
         * @return whether all of them are kept: the complaint is there all the same
         */
        boolean addTo(ComplaintId complaint, Actor by);
    }

    /**
     * @param staff whether somebody has signed in
     * @param use what is done with the form while it is held
     * @throws Problem for a form that cannot be read, and for a photo that never would be taken: then nothing is done
     */
    <T> T in(HttpServletRequest request, boolean staff, Function<Enclosed, T> use) throws IOException;
}
