package id.tanggap.query.pages;

import id.tanggap.access.problem.Problem;
import id.tanggap.query.search.Page;
import id.tanggap.query.search.PublicComplaint;
import id.tanggap.query.search.PublicQuestion;
import id.tanggap.query.search.PublicSearch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page and the public search: one page, with a few words more at the front. */
@Controller
class SearchPage {

    private final PublicSearch search;

    SearchPage(PublicSearch search) {
        this.search = search;
    }

    @GetMapping({"/", "/complaints"})
    String search(PublicQuestion asked, HttpServletRequest request, HttpServletResponse response, Model model) {
        Page<PublicComplaint> page = null;
        Page<PublicComplaint> counted = null;
        try {
            page = search.find(asked);
            counted = asked.after() == null ? page : search.find(asked.fromTheBeginning());
            model.addAttribute("page", page);
            if (page.next() != null) {
                Address list = new Address("/complaints", Address.of(request).query());
                model.addAttribute("next", list.after(page.next()));
            }
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        model.addAttribute("home", request.getRequestURI().equals("/"));
        model.addAttribute("asked", asked);
        model.addAttribute("filtered", filtered(asked));
        model.addAttribute("filters", filters(counted, asked));
        return "portal/search";
    }

    private static List<Filter> filters(@Nullable Page<?> page, PublicQuestion asked) {
        return List.of(
                Filter.of("opd", page, asked.opd()),
                Filter.of("category", page, asked.category()),
                Filter.of("place", page, asked.place()),
                Filter.of("status", page, asked.status()),
                Filter.of("channel", page, asked.channel()));
    }

    private static boolean filtered(PublicQuestion asked) {
        return Stream.of(
                        asked.opd(),
                        asked.category(),
                        asked.place(),
                        asked.status(),
                        asked.channel(),
                        asked.from(),
                        asked.to())
                .filter(Objects::nonNull)
                .anyMatch(each -> !each.isBlank());
    }
}
