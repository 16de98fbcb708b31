package id.tanggap.query.pages;

import id.tanggap.access.cookie.SiteCookie;
import id.tanggap.events.complaint.DelicateMatters;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.PublicSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for a complaint, and what its citizen is told afterwards. */
@Controller
class ReportPage {

    /** Where the command side leaves the key for this page: in an address it would be copied and kept. */
    private static final SiteCookie KEY = new SiteCookie("citizen_key");

    private final OpdRegister register;
    private final PublicSearch search;
    private final DelicateMatters delicate;

    /** @param categories and words: what is confidential unless its citizen says otherwise, as the command side reads it */
    ReportPage(
            OpdRegister register,
            PublicSearch search,
            @Value("${tanggap.entry.confidential.categories:}") String categories,
            @Value("${tanggap.entry.confidential.words:}") String words) {
        this.register = register;
        this.search = search;
        this.delicate = DelicateMatters.of(categories, words);
    }

    @GetMapping("/lapor")
    String form(Model model) {
        model.addAttribute("offices", offices());
        model.addAttribute("delicate", delicate);
        model.addAttribute("categories", register.categories());
        // A form sent twice by a nervous finger is one complaint.
        model.addAttribute("requestId", UUID.randomUUID().toString());
        return "portal/report";
    }

    /** Names by id, in the order of the names. */
    private Map<String, String> offices() {
        Map<String, String> offices = new LinkedHashMap<>();
        register.documents().stream()
                .sorted(Comparator.comparing(OpdDocument::name))
                .forEach(office -> offices.put(office.id(), office.name()));
        return offices;
    }

    @GetMapping("/lapor/diterima")
    String received(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String photos,
            HttpServletRequest request,
            Model model) {
        if (code == null || !code.matches("[0-9A-Z-]{14}")) {
            return "redirect:/lapor";
        }
        model.addAttribute("code", code);
        model.addAttribute("c", search.read(code).orElse(null));
        model.addAttribute("photosAgain", photos != null);
        model.addAttribute("key", KEY.in(request).orElse(null));
        return "portal/received";
    }
}
