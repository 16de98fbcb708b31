package id.tanggap.query.photo;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.citizen.CitizenKeys;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.complaint.Photos.Photo;
import id.tanggap.events.complaint.Picture;
import id.tanggap.photos.PhotosAway;
import id.tanggap.query.photo.PhotoReading.Opened;
import id.tanggap.query.photo.PhotoReading.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Pictures over HTTP. */
@RestController
@RequestMapping("/api/complaints/{id}/photos/{photo}")
@Tag(name = "photos", description = "Foto, bagi siapa yang boleh melihatnya. Photos, for whoever may see them")
class PhotoPictures {

    /** What is withheld is gone from caches as soon. */
    private static final Duration KEPT_BY_CACHES = Duration.ofMinutes(1);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final PhotoReading reading;

    PhotoPictures(PhotoReading reading) {
        this.reading = reading;
    }

    @GetMapping(produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Foto seperti disimpan. The photo as it is kept")
    ResponseEntity<byte[]> full(
            @PathVariable String id,
            @PathVariable String photo,
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request) {
        return answer(id, photo, seen -> seen.pictures().full(), staff, request);
    }

    @GetMapping(path = "/thumbnail", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(summary = "Foto kecil. The photo, small")
    ResponseEntity<byte[]> thumbnail(
            @PathVariable String id,
            @PathVariable String photo,
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable StaffMember staff,
            HttpServletRequest request) {
        return answer(id, photo, seen -> seen.pictures().thumbnail(), staff, request);
    }

    private ResponseEntity<byte[]> answer(
            String id,
            String photo,
            Function<Photo, Picture> size,
            @Nullable StaffMember staff,
            HttpServletRequest request) {
        Reader reader = new Reader(staff, CitizenKeys.READING.in(request).orElse(null));
        try {
            Opened opened = reading.read(id, photo, size, reader).orElseThrow(PhotoPictures::unknown);
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_JPEG)
                    .cacheControl(
                            opened.everybody()
                                    ? CacheControl.maxAge(KEPT_BY_CACHES).cachePublic()
                                    : CacheControl.noStore().cachePrivate())
                    .header("X-Content-Type-Options", "nosniff")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + photo + ".jpg\"")
                    .body(opened.jpeg());
        } catch (PhotosAway away) {
            throw new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "photos-away",
                            new Bilingual(
                                    "Foto sedang tidak dapat dibaca. Coba lagi sebentar lagi.",
                                    "Photos cannot be read just now. Try again in a moment."))
                    .retryAfter(SOON);
        }
    }

    private static Problem unknown() {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "photo-unknown",
                new Bilingual(
                        "Tidak ada foto ini yang dapat Anda lihat. Buka lagi halaman aduannya.",
                        "There is no such photo that you may see. Open the page of its complaint again."));
    }
}
