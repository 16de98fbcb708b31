package id.tanggap.query.redaction;

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
    SPOT("[titik peta]"),
    BIRTH("[tanggal lahir]"),
    SECRET("[sandi]"),
    BY_HAND("[ditutup]");

    private static final Cover[] ALL = values();

    private final String inBrackets;

    Cover(String inBrackets) {
        this.inBrackets = inBrackets;
    }

    String inBrackets() {
        return inBrackets;
    }

    /** Where the cover ends that begins there; there as well if none does. */
    static int endAt(CharSequence signs, int place) {
        for (Cover cover : ALL) {
            int end = place + cover.inBrackets.length();
            if (end <= signs.length() && CharSequence.compare(cover.inBrackets, signs.subSequence(place, end)) == 0) {
                return end;
            }
        }
        return place;
    }
}
