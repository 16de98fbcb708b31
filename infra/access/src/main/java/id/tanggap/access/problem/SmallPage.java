package id.tanggap.access.problem;

import id.tanggap.access.page.PlainPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;

/**
 * A problem as a page, for a node that has no pages of its own: a form that a browser sent there may be refused. The style
 * sheet lies behind the same address.
 */
final class SmallPage implements View {

    private static final Bilingual BACK = new Bilingual(
            "Isian Anda masih ada bila Anda kembali dengan tombol kembali peramban.",
            "What you filled in is still there when you go back with your browser's button.");
    private static final Bilingual HOME = new Bilingual("Ke beranda", "To the front page");

    private final LocaleResolver language;

    SmallPage(LocaleResolver language) {
        this.language = language;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = language.resolveLocale(request);
        Map<String, ?> problem = model == null ? Map.of() : model;
        response.setContentType(getContentType());
        String content = """
                <p>%s</p>
                <ul>%s</ul>
                <p class="row"><a class="button quiet" href="/">%s</a></p>
                <p class="hint">%s</p>
                """.formatted(
                PlainPage.text(problem.get("detail")), fields(problem.get("errors")), HOME.in(locale), BACK.in(locale));
        response.getWriter().write(PlainPage.of(locale, String.valueOf(problem.get("title")), content));
    }

    private static String fields(@Nullable Object errors) {
        StringBuilder lines = new StringBuilder();
        if (errors instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> error) {
                    lines.append("<li><strong>%s</strong>: %s</li>"
                            .formatted(PlainPage.text(error.get("field")), PlainPage.text(error.get("message"))));
                }
            }
        }
        return lines.toString();
    }
}
