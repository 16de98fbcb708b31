package id.tanggap.query.redaction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words before a number say that it is. */
enum Introduction {
    /** Of a person or a family, as the state counts them. */
    IDENTITY(
            8,
            20,
            "nik|ktp|e-?ktp|kk|kartu keluarga|npwp|bpjs|jkn|kis|sim|nisn?|nim|nip|nrp|stnk|bpkb|noka|no rm|rekam medis"),
    /** At a bank or a supplier. */
    ACCOUNT(
            5,
            20,
            "(?:no(?:mor|mer)?\\.? ?)?(?:rek|rekening)|norek|va|virtual account|id ?pel|bca|bri|bni|btn|bsi|bjb|no(?:mor)?\\.? ?(?:pelanggan|meter(?:an)?"
                    + "|polis|resi|kartu|sambungan)|id pelanggan|kartu (?:kredit|debit|atm)"),
    TELEPHONE(
            7,
            15,
            "hp|no ?hp|nohp|handphone|ponsel|hape|telp|tlp|tlpn|telepon|telpon|telephone|tel|wa|whatsapp|hub|hubungi"
                    + "|kontak|contact|cp|call|sms|nope|nomor saya"),
    /** They say nothing. */
    NONE(Integer.MAX_VALUE, 0, "(?!)");

    private static final int SIGNS_BEFORE = 48;

    /** As many digits as the numbers of people and of families have. */
    private static final int IDENTITY_DIGITS = 16;

    private static final String MARKS = "[\\s:=.\\-#(/+]{0,6}";
    private static final String BETWEEN =
            "saya|sy|ku|nya|kami|beliau|no|nomor|nomer|id|ktp|kk|hp|wa|adalah|yaitu|aktif|bank|bca|bri|bni|mandiri|btn|bsi|bjb"
                    + "|dki|jatim|jateng|jabar|cimb|danamon|permata|ketenagakerjaan|kesehatan|rumah|kantor|istri|suami|anak|ibu|bapak|ke|di";

    private final int fewest;
    private final int most;
    private final Pattern before;

    Introduction(int fewest, int most, String words) {
        this.fewest = fewest;
        this.most = most;
        this.before = Pattern.compile(
                "(?<![A-Za-z0-9])(?:" + words + ")(?![A-Za-z0-9])(?:" + MARKS + "(?:" + BETWEEN
                        + ")(?![A-Za-z0-9])){0,3}" + MARKS + "$",
                Pattern.CASE_INSENSITIVE);
    }

    static Introduction of(CharSequence signs, int number) {
        for (Introduction introduction : values()) {
            Matcher words = introduction.before.matcher(signs).region(Math.max(0, number - SIGNS_BEFORE), number);
            if (words.find()) {
                return introduction;
            }
        }
        return NONE;
    }

    boolean fits(int digits) {
        return digits >= fewest && digits <= most;
    }

    /** Whether so many digits are just what it leads to expect. */
    boolean expects(int digits) {
        return this == IDENTITY && digits == IDENTITY_DIGITS;
    }

    Cover cover() {
        return this == TELEPHONE ? Cover.PHONE : Cover.NUMBER;
    }
}
