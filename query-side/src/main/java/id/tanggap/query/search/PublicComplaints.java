package id.tanggap.query.search;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public's questions over HTTP. */
@RestController
@RequestMapping("/api/public/complaints")
@Tag(name = "public", description = "Terbuka untuk semua, tanpa masuk. Open to everybody")
class PublicComplaints {

    private final PublicSearch search;

    PublicComplaints(PublicSearch search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "Cari aduan. Search complaints")
    Page<PublicComplaint> find(@ParameterObject PublicQuestion question) {
        return search.find(question);
    }

    @GetMapping("/{trackingCode}")
    @Operation(summary = "Baca satu aduan. Read one complaint")
    PublicComplaint read(@PathVariable String trackingCode) {
        return search.read(trackingCode)
                .orElseThrow(
                        () -> new Problem(
                                HttpStatus.NOT_FOUND,
                                "complaint-unknown",
                                new Bilingual(
                                        "Tidak ada aduan dengan kode ini. Periksa kode pelacakannya, seperti 7K2M-9QXA-40TD; aduan yang baru masuk terlihat setelah beberapa saat.",
                                        "There is no complaint with this code. Check the tracking code, such as 7K2M-9QXA-40TD; a new complaint is seen after a moment.")));
    }
}
