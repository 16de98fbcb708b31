package id.tanggap.learning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, as alike as people's spelling lets them be made: <em>jln2 yg ruusaaak</em> is <em>jalan yang rusak</em>. */
final class Words {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern TWICE = Pattern.compile("(?<=\\p{L})2\\b");

    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("jl", "jalan"),
            Map.entry("jln", "jalan"),
            Map.entry("jlan", "jalan"),
            Map.entry("gg", "gang"),
            Map.entry("ds", "desa"),
            Map.entry("dsn", "dusun"),
            Map.entry("kel", "kelurahan"),
            Map.entry("kec", "kecamatan"),
            Map.entry("kab", "kabupaten"),
            Map.entry("perum", "perumahan"),
            Map.entry("komp", "komplek"),
            Map.entry("kompleks", "komplek"),
            Map.entry("kp", "kampung"),
            Map.entry("kmpg", "kampung"),
            Map.entry("yg", "yang"),
            Map.entry("dgn", "dengan"),
            Map.entry("dg", "dengan"),
            Map.entry("utk", "untuk"),
            Map.entry("krn", "karena"),
            Map.entry("krna", "karena"),
            Map.entry("tdk", "tidak"),
            Map.entry("gak", "tidak"),
            Map.entry("ga", "tidak"),
            Map.entry("gk", "tidak"),
            Map.entry("nggak", "tidak"),
            Map.entry("ngga", "tidak"),
            Map.entry("ndak", "tidak"),
            Map.entry("sdh", "sudah"),
            Map.entry("udah", "sudah"),
            Map.entry("udh", "sudah"),
            Map.entry("dah", "sudah"),
            Map.entry("blm", "belum"),
            Map.entry("blum", "belum"),
            Map.entry("byk", "banyak"),
            Map.entry("bnyk", "banyak"),
            Map.entry("dpt", "dapat"),
            Map.entry("bs", "bisa"),
            Map.entry("jgn", "jangan"),
            Map.entry("sy", "saya"),
            Map.entry("org", "orang"),
            Map.entry("dr", "dari"),
            Map.entry("pd", "pada"),
            Map.entry("tmpt", "tempat"),
            Map.entry("rmh", "rumah"),
            Map.entry("ktr", "kantor"),
            Map.entry("skrg", "sekarang"),
            Map.entry("bgt", "banget"),
            Map.entry("bpk", "bapak"),
            Map.entry("pak", "bapak"),
            Map.entry("mhn", "mohon"),
            Map.entry("tlg", "tolong"),
            Map.entry("tlng", "tolong"),
            Map.entry("lg", "lagi"),
            Map.entry("jg", "juga"),
            Map.entry("sm", "sama"),
            Map.entry("kmrn", "kemarin"),
            Map.entry("lmpu", "lampu"),
            Map.entry("rsk", "rusak"),
            Map.entry("rusk", "rusak"),
            Map.entry("spt", "seperti"),
            Map.entry("trs", "terus"),
            Map.entry("klo", "kalau"),
            Map.entry("kalo", "kalau"),
            Map.entry("msh", "masih"),
            Map.entry("smp", "sampai"));

    private Words() {}

    static List<String> of(String text) {
        String plain = MARK.matcher(Normalizer.normalize(LINK.matcher(text).replaceAll(" "), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Matcher word = WORD.matcher(
                DRAWN_OUT.matcher(TWICE.matcher(plain).replaceAll("")).replaceAll("$1"));
        List<String> words = new ArrayList<>();
        while (word.find()) {
            words.add(IN_FULL.getOrDefault(word.group(), word.group()));
        }
        return words;
    }
}
