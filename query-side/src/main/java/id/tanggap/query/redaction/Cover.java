package id.tanggap.query.redaction;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in public where something was covered, so that the sentence still reads. */
enum Cover {
    PHONE("[nomor telepon]"),
    NUMBER("[nomor]"),
    MAIL("[surel]"),
    PROFILE("[tautan profil]"),
    LINK("[tautan]"),
    ACCOUNT("[akun]"),
    AUTHOR("[nama pelapor]"),
    NAME("[nama]"),
    PLATE("[nomor polisi]"),
    HOME("[alamat]"),
    BIRTH("[tanggal lahir]"),
    SECRET("[sandi]"),
    BY_HAND("[ditutup]");

    /** Whatever was covered before. */
    static final Pattern ANY = Pattern.compile(
            Arrays.stream(values()).map(Cover::inBrackets).map(Pattern::quote).collect(Collectors.joining("|")));

    private final String inBrackets;

    Cover(String inBrackets) {
        this.inBrackets = inBrackets;
    }

    String inBrackets() {
        return inBrackets;
    }
}
