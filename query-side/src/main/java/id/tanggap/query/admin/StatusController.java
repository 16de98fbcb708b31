package id.tanggap.query.admin;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatusController {
    private final SystemStatuses statuses;

    StatusController(SystemStatuses statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/api/admin/status")
    SystemStatus status() {
        return statuses.now();
    }
}
