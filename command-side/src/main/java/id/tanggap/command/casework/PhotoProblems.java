package id.tanggap.command.casework;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.access.problem.ProblemTranslator;
import id.tanggap.eventstore.shredding.ErasedSubjectException;
import id.tanggap.photos.PhotosAway;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** Tells why a photo cannot be kept now, or never. */
@Configuration(proxyBeanMethods = false)
class PhotoProblems {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Bean
    ProblemTranslator<PhotosAway> photosAway() {
        return new ProblemTranslator<>(
                PhotosAway.class,
                _ -> new Problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "photos-away",
                                new Bilingual(
                                        "Foto sedang tidak dapat disimpan. Coba lagi sebentar lagi; bila tetap gagal,"
                                                + " beri tahu Diskominfo.",
                                        "Photos cannot be kept just now. Try again in a moment; if it still fails, tell"
                                                + " Diskominfo."))
                        .retryAfter(SOON));
    }

    @Bean
    ProblemTranslator<ErasedSubjectException> erasedCitizen() {
        return new ProblemTranslator<>(
                ErasedSubjectException.class,
                _ -> new Problem(
                        HttpStatus.GONE,
                        "citizen-erased",
                        new Bilingual(
                                "Data warga aduan ini sudah dihapus, jadi tidak ada foto yang dapat disimpan untuknya."
                                        + " Sampaikan hasilnya dengan kata-kata.",
                                "The data of this complaint's citizen were erased, so no photo can be kept for it. Say"
                                        + " the result in words.")));
    }
}
