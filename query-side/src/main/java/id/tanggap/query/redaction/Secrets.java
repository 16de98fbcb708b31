package id.tanggap.query.redaction;

import java.util.Set;
import java.util.regex.Pattern;

/** Pass words and one-time codes, and the numbers of passports, which begin with letters. */
final class Secrets implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;
    private static final Pattern SECRET = Pattern.compile(
            "(?:(?:password|passwd|pass|pwd|kata sandi|sandi)(?:nya| saya| wifi| akun| email| surel| atm){0,3}\\s?[:=]\\s?([^\\s,;\\uFFFF]{3,60}+)"
                    + "|(?:otp|pin|cvv|cvc|kode verifikasi)(?:nya| saya| atm| kartu| adalah)?\\s?[:=.]?\\s?([0-9]{3,8})(?![0-9]))",
            I);
    private static final Pattern PASSPORT = Pattern.compile(
            "(?:paspor|passport|visa|kitas)(?:\\s(?:no|nomor|saya|nya|ri)\\.?){0,3}\\s?[:=.#]?\\s?"
                    + "([A-Z]{1,2}\\s?[\\-.]?\\s?[0-9]{6,8})(?![0-9])",
            I);
    private static final Set<String> CUES = Cues.of(
            "password",
            "passwd",
            "pass",
            "pwd",
            "kata",
            "sandi",
            "otp",
            "pin",
            "cvv",
            "cvc",
            "kode",
            "paspor",
            "passport",
            "visa",
            "kitas");

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAnyOf(CUES);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(CUES).forEach(word -> {
            masks.at(word.from(), SECRET, 1, Cover.SECRET);
            masks.at(word.from(), SECRET, 2, Cover.SECRET);
            masks.at(word.from(), PASSPORT, 1, Cover.NUMBER);
        });
    }
}
