package id.tanggap.command.photo;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * Where forms with photos are handed in, by few people at a time: each is held in memory until it is dealt with. Staff have
 * places of their own, which nobody takes who sends slowly on purpose.
 */
public final class PhotoCounter {

    private static final int AT_A_TIME = 4;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Bounds bounds;
    private final Semaphore ofStaff = new Semaphore(AT_A_TIME);
    private final Semaphore ofEverybody = new Semaphore(AT_A_TIME);

    PhotoCounter(Bounds bounds) {
        this.bounds = bounds;
    }

    /**
     * @param staff whether somebody has signed in
     * @param use what is done with the form while it is held
     * @throws Problem for a form that cannot be read, and for a photo while all places are taken
     */
    public <T> T take(HttpServletRequest request, boolean staff, Function<PhotoForm, T> use) throws IOException {
        try (Place place = new Place(staff ? ofStaff : ofEverybody)) {
            return use.apply(PhotoForm.read(request, bounds, place::take));
        }
    }

    /** Taken with the first photo: whoever sends none is held up by nobody's photos. */
    private static final class Place implements AutoCloseable {

        private final Semaphore places;
        private boolean taken;

        Place(Semaphore places) {
            this.places = places;
        }

        void take() {
            if (!taken && !places.tryAcquire()) {
                throw busy();
            }
            taken = true;
        }

        @Override
        public void close() {
            if (taken) {
                places.release();
            }
        }
    }

    private static Problem busy() {
        return new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "photos-busy",
                        new Bilingual(
                                "Sedang banyak foto yang masuk. Kirim lagi beberapa detik lagi.",
                                "Many photos come in just now. Send again in some seconds."))
                .retryAfter(SOON);
    }
}
