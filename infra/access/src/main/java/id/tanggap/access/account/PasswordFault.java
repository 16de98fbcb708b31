package id.tanggap.access.account;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a password cannot be changed to another. */
public enum PasswordFault {
    WRONG_CURRENT(
            "current",
            "Kata sandi sekarang tidak cocok. Ketik ulang kata sandi yang Anda pakai untuk masuk.",
            "The current password is wrong. Type the one again that you sign in with."),
    TOO_SHORT(
            "password",
            "Kata sandi baru paling sedikit 12 huruf. Rangkaian beberapa kata mudah diingat.",
            "The new password has at least 12 characters. A few words in a row are easy to remember."),
    TOO_LONG(
            "password",
            "Kata sandi baru paling banyak 200 huruf. Pendekkan.",
            "The new password has at most 200 characters. Shorten it."),
    HAS_NAME(
            "password",
            "Kata sandi baru tidak boleh memuat nama Anda. Pilih kata lain.",
            "The new password must not contain your name. Choose other words."),
    AS_BEFORE(
            "password",
            "Kata sandi baru sama dengan yang sekarang. Pilih yang lain.",
            "The new password is the current one. Choose another."),
    NOT_REPEATED(
            "repeated",
            "Kedua isian kata sandi baru berbeda. Ketik keduanya sama.",
            "The new password was typed differently the second time. Type it twice alike.");

    private final String field;
    private final Bilingual text;

    PasswordFault(String field, String id, String en) {
        this.field = field;
        this.text = new Bilingual(id, en);
    }

    /** As addresses and problems write it: {@code too-short}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Problem problem() {
        return new Problem(HttpStatus.BAD_REQUEST, "password-" + word(), text).at(field);
    }
}
