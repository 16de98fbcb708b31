package id.tanggap.query.search;

import id.tanggap.access.account.StaffMember;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.question.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's questions over HTTP. */
@RestController
@RequestMapping("/api/complaints")
@Tag(name = "desk", description = "Meja kerja petugas menurut perannya. The staff's desk, by role")
class DeskComplaints {

    private static final String SEEN =
            "Versi yang baru saja ditulis; ditunggu paling lama 2 detik. A version just written, waited for up to 2 s";

    private final DeskSearch search;

    DeskComplaints(DeskSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "Cari aduan yang boleh dilihat. Search the complaints that you may see")
    Page<DeskDocument> find(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffMember staff,
            @ParameterObject DeskQuestion question) {
        return search.find(staff, question);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Baca satu aduan. Read one complaint, by its id or tracking code")
    DeskDocument read(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffMember staff,
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(description = SEEN, schema = @Schema(type = "integer")) @Nullable
                    String seen) {
        return search.read(staff, id, Parameters.version(seen));
    }

    @GetMapping("/{id}/timeline")
    @Operation(summary = "Riwayat satu aduan. What happened to one complaint, oldest first")
    Timeline timeline(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffMember staff,
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(description = SEEN, schema = @Schema(type = "integer")) @Nullable
                    String seen,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String after,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "integer")) @Nullable String size) {
        return search.timeline(
                staff,
                id,
                Parameters.version(seen),
                Parameters.number("after", after, -1, -1, 1_000_000),
                Parameters.number("size", size, 200, 1, 1_000));
    }
}
