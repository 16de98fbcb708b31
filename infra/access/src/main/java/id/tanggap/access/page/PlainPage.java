package id.tanggap.access.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A small page without a template. The style sheet lies behind the same address. */
public final class PlainPage {

    private PlainPage() {}

    /** @param content as HTML, in which {@link #text} has made everything harmless that is not ours */
    public static String of(Locale locale, String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>%2$s · Tanggap</title>
                  <link rel="stylesheet" href="/css/tanggap.css">
                </head>
                <body>
                <main>
                  <div class="narrow">
                    <h1>%2$s</h1>
                    %3$s
                  </div>
                </main>
                </body>
                </html>
                """.formatted(locale.getLanguage(), text(title), content);
    }

    /** A value within a page; nothing for null. */
    public static String text(@Nullable Object value) {
        return value == null ? "" : HtmlUtils.htmlEscape(value.toString());
    }
}
