package id.tanggap.query.pages;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Problem;
import id.tanggap.query.complaint.Clock;
import id.tanggap.query.complaint.DeskDocument;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.latency.Counting;
import id.tanggap.query.latency.Focus;
import id.tanggap.query.latency.Grouping;
import id.tanggap.query.latency.LatencyFigures;
import id.tanggap.query.latency.LatencyQuestion;
import id.tanggap.query.latency.LatencyTable;
import id.tanggap.query.latency.Period;
import id.tanggap.query.question.Parameters;
import id.tanggap.query.register.OpdRegister;
import id.tanggap.query.search.DeskSearch;
import id.tanggap.query.search.DeskView;
import id.tanggap.query.search.Page;
import id.tanggap.query.search.PublicQuestion;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is burning, with whom to name on it; and who answers how fast. */
@Controller
class MayorPage {

    private static final int BURNING = 10;
    private static final int TAGGED = 5;

    private final DeskSearch desk;
    private final LatencyFigures figures;
    private final OpdRegister register;

    MayorPage(DeskSearch desk, LatencyFigures figures, OpdRegister register) {
        this.desk = desk;
        this.figures = figures;
        this.register = register;
    }

    /** The figures that are wanted, as it was written into the address. */
    record Asked(
            @Nullable String clock,
            @Nullable String time,
            @Nullable String by,
            @Nullable String from,
            @Nullable String to) {}

    @GetMapping("/mayor")
    String page(
            @AuthenticationPrincipal StaffMember staff,
            Asked asked,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String seen,
            HttpServletResponse response,
            Model model) {
        Clock ofWhat = Clock.FIRST_RESPONSE;
        Counting inWhat = Counting.WORKING;
        Grouping byWhat = Grouping.OPD;
        try {
            ofWhat = Objects.requireNonNullElse(Parameters.constant("clock", asked.clock(), Clock.class), ofWhat);
            inWhat = Objects.requireNonNullElse(Parameters.constant("time", asked.time(), Counting.class), inWhat);
            byWhat = Objects.requireNonNullElse(Parameters.constant("by", asked.by(), Grouping.class), byWhat);
            LocalDate first = Parameters.day("from", asked.from());
            LocalDate last = Parameters.day("to", asked.to());
            Parameters.ordered(first, last);
            LatencyTable table =
                    figures.table(new LatencyQuestion(ofWhat, inWhat, byWhat, new Period(first, last), Focus.ALL));
            model.addAttribute("table", table);
            model.addAttribute("bars", Bar.of(table));
        } catch (Problem notUnderstood) {
            response.setStatus(notUnderstood.status().value());
            model.addAttribute("problem", notUnderstood);
        }
        DeskDocument changed = Done.read(desk, staff, done, seen);
        Page<DeskDocument> burning =
                desk.find(staff, PublicQuestion.everything(null).onPagesOf(BURNING), DeskView.LATE);
        model.addAttribute(
                "tagged", desk.find(staff, PublicQuestion.everything(null).onPagesOf(TAGGED), DeskView.EVER_TAGGED));
        model.addAttribute("done", changed);
        model.addAttribute("burning", burning);
        model.addAttribute("tags", staff.role() == Role.MAYOR);
        model.addAttribute("offices", register.all(staff));
        model.addAttribute("clocks", words(Clock.values()));
        model.addAttribute("times", words(Counting.values()));
        model.addAttribute("groupings", words(Grouping.values()));
        model.addAttribute("clock", Words.of(ofWhat));
        model.addAttribute("time", Words.of(inWhat));
        model.addAttribute("by", Words.of(byWhat));
        model.addAttribute("from", asked.from());
        model.addAttribute("to", asked.to());
        return "mayor/mayor";
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Words::of).toList();
    }
}
