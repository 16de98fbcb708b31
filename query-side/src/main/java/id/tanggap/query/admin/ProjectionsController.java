package id.tanggap.query.admin;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.projection.generations.ProjectionDigest;
import id.tanggap.query.projection.generations.ProjectionDigests;
import id.tanggap.query.projection.generations.ProjectionStatus;
import id.tanggap.query.projection.generations.ProjectionStatuses;
import id.tanggap.query.projection.parked.ParkedEvent;
import id.tanggap.query.projection.parked.ParkedEventList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectionsController {

    /** A list as all our lists are; {@code next} is null on the last page. */
    record Page<T>(List<T> items, long total, @Nullable String next) {}

    private final ProjectionStatuses statuses;
    private final ProjectionDigests digests;
    private final ParkedEventList parked;

    ProjectionsController(ProjectionStatuses statuses, ProjectionDigests digests, ParkedEventList parked) {
        this.statuses = statuses;
        this.digests = digests;
        this.parked = parked;
    }

    @GetMapping("/api/admin/projections")
    Page<ProjectionStatus> projections() {
        List<ProjectionStatus> all = statuses.all();
        return new Page<>(all, all.size(), null);
    }

    /** Reads the whole index: for a check, not for a dashboard. */
    @GetMapping("/api/admin/projections/{name}/digest")
    ProjectionDigest digest(@PathVariable String name) {
        if (!statuses.names().contains(name)) {
            throw unknown();
        }
        return ElasticsearchCall.of(() -> digests.of(name)).orElseThrow(ProjectionsController::notYet);
    }

    private Problem unknown() {
        String names = String.join(", ", statuses.names());
        return new Problem(
                        HttpStatus.NOT_FOUND,
                        "projection-unknown",
                        new Bilingual(
                                "Tidak ada proyeksi bernama itu. Yang ada: " + names + ".",
                                "There is no projection of that name. There are: " + names + "."))
                .at("name");
    }

    private static Problem notYet() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "projection-without-index",
                new Bilingual(
                        "Indeks proyeksi ini belum ada. Coba lagi sebentar.",
                        "This projection has no index yet. Try again shortly."));
    }

    @GetMapping("/api/admin/dead-letters")
    Page<ParkedEvent> deadLetters() {
        return new Page<>(parked.oldest(), parked.total(), null);
    }
}
