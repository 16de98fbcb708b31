package id.tanggap.query.admin;

import id.tanggap.query.projection.ParkedEvent;
import id.tanggap.query.projection.ParkedEventList;
import id.tanggap.query.projection.ProjectionStatus;
import id.tanggap.query.projection.ProjectionStatuses;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectionsController {

    /** A list as all our lists are; {@code next} is null on the last page. */
    record Page<T>(List<T> items, long total, @Nullable String next) {}

    private final ProjectionStatuses statuses;
    private final ParkedEventList parked;

    ProjectionsController(ProjectionStatuses statuses, ParkedEventList parked) {
        this.statuses = statuses;
        this.parked = parked;
    }

    @GetMapping("/api/admin/projections")
    Page<ProjectionStatus> projections() {
        List<ProjectionStatus> all = statuses.all();
        return new Page<>(all, all.size(), null);
    }

    @GetMapping("/api/admin/dead-letters")
    Page<ParkedEvent> deadLetters() {
        return new Page<>(parked.oldest(), parked.total(), null);
    }
}
