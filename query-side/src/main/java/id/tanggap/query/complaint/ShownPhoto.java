package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.events.complaint.Photos.Photo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo of a complaint, as it is listed.
 *
 * @param thumbnail where it is read small, a path of this site; who may not see it finds nothing there
 * @param url where it is read as large as it is kept
 * @param at when it was added
 * @param everybody whether everybody may see it who may read the complaint; for staff only
 * @param withheld why staff hold it back; for staff only, null while they do not
 */
public record ShownPhoto(
        String id,
        PhotoKind kind,
        String thumbnail,
        String url,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean everybody,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String withheld) {

    static ShownPhoto forEverybody(String complaint, Photo photo, Grain grain) {
        return listed(complaint, photo, grain.day(photo.at()), null, null);
    }

    static ShownPhoto forStaff(String complaint, Photo photo) {
        return listed(
                complaint,
                photo,
                photo.at(),
                photo.everybodySeesIt(),
                photo.withheld() == null ? null : Words.of(photo.withheld()));
    }

    private static ShownPhoto listed(
            String complaint, Photo photo, Instant at, @Nullable Boolean everybody, @Nullable String withheld) {
        String url = "/api/complaints/" + new ComplaintId(complaint).value() + "/photos/"
                + photo.id().value();
        return new ShownPhoto(photo.id().value(), photo.kind(), url + "/thumbnail", url, at, everybody, withheld);
    }
}
