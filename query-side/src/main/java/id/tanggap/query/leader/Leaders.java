package id.tanggap.query.leader;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of leaders over HTTP. */
@RestController
@Tag(name = "leaders", description = "Daftar pimpinan. The register of leaders")
class Leaders {

    private final LeaderRegister register;

    Leaders(LeaderRegister register) {
        this.register = register;
    }

    /** All of them on one page: they are few. */
    record AllLeaders(
            List<Leader> items, long total, @Nullable String next) {}

    @GetMapping("/api/leaders")
    @Operation(summary = "Semua pimpinan. All leaders")
    AllLeaders all() {
        List<Leader> all = register.all();
        return new AllLeaders(all, all.size(), null);
    }
}
