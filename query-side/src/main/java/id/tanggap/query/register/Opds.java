package id.tanggap.query.register;

import id.tanggap.access.account.StaffMember;
import id.tanggap.query.question.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of offices over HTTP. */
@RestController
@RequestMapping("/api/opds")
@Tag(name = "opds", description = "Daftar OPD. The register of offices")
class Opds {

    private final OpdRegister register;

    Opds(OpdRegister register) {
        this.register = register;
    }

    /** All of them on one page: a register is short. */
    record AllOpds(List<Opd> items, long total, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "Semua OPD. All offices")
    AllOpds all(@Parameter(hidden = true) @AuthenticationPrincipal StaffMember staff) {
        List<Opd> all = register.all(staff);
        return new AllOpds(all, all.size(), null);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Satu OPD. One office")
    Opd one(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffMember staff,
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String seen) {
        return register.one(staff, id, Parameters.version(seen));
    }
}
