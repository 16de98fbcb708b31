package id.tanggap.access.account;

import id.tanggap.access.page.PlainPage;
import id.tanggap.access.problem.Bilingual;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A secret on a page of its own, as the answer to the form that made it: nothing keeps it, and going back does not show it. */
public final class GivenOnce {

    private static final Bilingual WRITE_DOWN = new Bilingual(
            "Salin sekarang: halaman ini tidak dapat dibuka lagi, dan isinya tidak disimpan di mana pun.",
            "Copy it now: this page cannot be opened again, and what it shows is kept nowhere.");
    private static final Bilingual ON = new Bilingual("Sudah disalin, lanjutkan", "Copied, go on");
    private static final Bilingual PASSWORD = new Bilingual("Kata sandi awal", "Initial password");
    private static final Bilingual FIRST_USE = new Bilingual(
            "Sampaikan langsung kepada orangnya. Saat pertama masuk ia memilih kata sandi sendiri, dan yang ini mati.",
            "Hand it to the person directly. At the first sign-in they choose one of their own, and this one is dead.");
    private static final Bilingual TOKEN = new Bilingual("Token", "Token");
    private static final Bilingual HEADER = new Bilingual(
            "Perangkat lunak mengirimnya dalam setiap permintaan: Authorization: Bearer <token>.",
            "Software sends it with each request: Authorization: Bearer <token>.");

    private GivenOnce() {}

    public static ResponseEntity<String> password(String user, String password, String onwards, Locale locale) {
        return page(user, PASSWORD, password, FIRST_USE, onwards, locale);
    }

    public static ResponseEntity<String> token(String name, String token, String onwards, Locale locale) {
        return page(name, TOKEN, token, HEADER, onwards, locale);
    }

    private static ResponseEntity<String> page(
            String of, Bilingual kind, String secret, Bilingual hint, String onwards, Locale locale) {
        String content = """
                <p>%s</p>
                <p class="keep"><code>%s</code></p>
                <p class="hint">%s</p>
                <p class="row"><a class="button" href="%s">%s</a></p>
                """.formatted(
                        PlainPage.text(WRITE_DOWN.in(locale)),
                        PlainPage.text(secret),
                        PlainPage.text(hint.in(locale)),
                        PlainPage.text(onwards),
                        PlainPage.text(ON.in(locale)));
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(PlainPage.of(locale, kind.in(locale) + ": " + of, content));
    }
}
