package id.tanggap.command.files;

import id.tanggap.access.page.PlainPage;
import id.tanggap.access.problem.Bilingual;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;

/** The page of a file on a node that has no pages of its own. The style sheet lies behind the same address. */
final class PlainFile implements View {

    private static final Bilingual TITLE = new Bilingual("%d baris siap, %d salah", "%d rows ready, %d wrong");
    private static final Bilingual ENTERED = new Bilingual("%d baris disimpan, %d salah", "%d rows saved, %d wrong");
    private static final Bilingual MEND = new Bilingual("Isi berkas", "What the file says");
    private static final Bilingual LOOK = new Bilingual("Periksa lagi", "Look again");
    private static final Bilingual ENTER = new Bilingual("Simpan baris yang siap", "Save the rows that are ready");
    private static final Bilingual BACK = new Bilingual("Kembali ke register", "Back to the register");

    private final LocaleResolver language;

    PlainFile(LocaleResolver language) {
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
        if (model == null || !(model.get("file") instanceof LookedAt file)) {
            throw new IllegalStateException("There is no file to show");
        }
        response.setContentType(getContentType());
        String title = (file.entered() ? ENTERED : TITLE).in(locale).formatted(file.ready(), file.wrong());
        response.getWriter().write(PlainPage.of(locale, title, content(file, locale, request)));
    }

    private static String content(LookedAt file, Locale locale, HttpServletRequest request) {
        return """
                <p>%s</p>
                <ul>%s</ul>
                <form method="post" action="/registry/files/%s">%s
                <label for="csv">%s</label>
                <textarea id="csv" name="csv" rows="12" spellcheck="false">%s</textarea>
                <p class="row"><button type="submit" name="enter" value="true">%s</button>
                <button class="secondary" type="submit">%s</button></p>
                </form>
                <p><a href="/registry">%s</a></p>
                """.formatted(
                PlainPage.text(
                        file.unreadable() == null ? null : file.unreadable().in(locale)),
                rows(file, locale),
                PlainPage.text(file.name()),
                token(request),
                MEND.in(locale),
                PlainPage.text("\n" + file.csv()),
                ENTER.in(locale),
                LOOK.in(locale),
                BACK.in(locale));
    }

    private static String rows(LookedAt file, Locale locale) {
        return file.rows().stream()
                .map(row -> "<li>%d: %s%s</li>".formatted(row.line(), cells(file, row), problems(row, locale)))
                .collect(Collectors.joining());
    }

    private static String cells(LookedAt file, FileRow row) {
        return file.columns().stream()
                .map(column -> PlainPage.text(row.cells().getOrDefault(column, "")))
                .collect(Collectors.joining(" · "));
    }

    private static String problems(FileRow row, Locale locale) {
        return row.problems().stream()
                .map(problem -> "<br><strong>%s</strong>: %s"
                        .formatted(
                                PlainPage.text(problem.field()),
                                PlainPage.text(problem.remedy().in(locale))))
                .collect(Collectors.joining());
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(PlainPage.text(token.getParameterName()), PlainPage.text(token.getToken()))
                : "";
    }
}
