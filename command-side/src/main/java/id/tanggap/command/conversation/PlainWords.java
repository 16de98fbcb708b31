package id.tanggap.command.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears what plain Indonesian says, as people write it in a chat: {@code udh}, {@code blm}, {@code makasiiih}.
 *
 * <p>A text is read as its words, in one spelling each: without names ({@code @…}), links and signs, letters that are drawn
 * out counted once, chat spelling undone, {@code -nya} taken off. Then, for who complained: a question or a {@code tapi}
 * says nothing plain; a {@code belum}, a {@code masih} or a {@code tidak} before what would be a solution says that it is
 * not done, whatever else stands there; a {@code sudah} with a solution, or with nothing but courtesy, says that it is; and
 * nothing but thanks, praise and courtesy is thanks. Whatever is left is plain, and a person reads it. Rather too little is
 * understood than too much: closing what is not solved costs a citizen more than one look costs an office.
 */
public final class PlainWords {

    private static final Pattern NO_WORD = Pattern.compile("https?://\\S+|[@#][\\p{L}\\p{N}_.]+|\\[[\\p{L} ]+\\]");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}+]+");
    private static final Pattern LONG_TAIL = Pattern.compile("\\p{L}{3,}nya");
    private static final int SHORT = 14;
    private static final int OF_ITSELF = 3;

    private static final String NOT_YET = "belum";
    private static final String STILL = "masih";
    private static final String DONE_SO_FAR = "sudah";
    private static final String ALSO = "juga";

    private static final Map<String, String> SPELLINGS = spellings("""
            sudah: udah udh sdh dah sudh suda uda wis wes
            belum: blm blom belom blum lum belon durung
            masih: msh masi masih2 mash
            tidak: gak ga nggak ngga enggak engga gk tdk tak ndak kagak kaga nda ora
            bukan: bkn
            terima: trima trm
            kasih: ksh kasi
            terimakasih: makasih makasi mksh mksih maksih trims trim thx thanks thank tq ty tks tksh trimakasih trimakasi tengkyu \
            suwun nuwun nuhun hatur syukron arigato
            saya: sy aku ak gw gue gua q ane
            kami: kita kt
            juga: jg jga jugak
            sama: sm sami samaa
            sama-sama: sama2 sm2 samasama
            sini: disini sni dsini sini2
            sekarang: skrg skrang skr
            tapi: tp tpi tetapi namun cuma cuman hanya cm kecuali sayangnya walau walaupun meski meskipun
            pak: bapak pa bpk
            bu: ibu buk
            selesai: slesai slse kelar klar tuntas rampung slesei beres bres beress fix fixed done finish
            bagus: bgs mantap mantab mantul keren jos joss top hebat sip sipp siip siap luar josss apik
            baik: baek oke ok okey okay okelah
            kapan: kpn kapankah
            apakah: apa apkh
            bagaimana: gimana gmn bgmn gmna piye
            kenapa: knp knapa mengapa ngapa
            diperbaiki: dperbaiki dibenerin dibenahi dibetulin dibetulkan
            tolong: tlg tlong mohon mhn
            """);

    private static final Set<String> COURTESY = words("""
            pak bu min admin kak mas mbak bang bos gan om tante ya yaa iya yg yang dan nya banget sekali sangat semua semuanya
            untuk buat atas kepada dari dinas bupati walikota bapak ibu tim petugas respon respons responnya tanggapan
            tanggapannya bantuan bantuannya perhatian perhatiannya kerja kerjanya kerjasamanya cepat cepatnya info infonya
            alhamdulillah puji tuhan syukur akhirnya sekarang semoga sukses sehat selalu berkah amin aamiin lancar hormat salam
            assalamualaikum wassalam wr wb selamat pagi siang sore malam banyak deh dong kok nih loh lho kan sih
            matur sama-sama oh ah wah hehe hehehe wkwk wkwkwk lagi itu ini tadi kemarin barusan hari laporan aduan saya kami
            """);
    private static final Set<String> THANKS = words("terimakasih bagus baik salut apresiasi");
    private static final Set<String> SOLVED = words("""
            selesai diperbaiki ditambal diaspal dicor diangkut dibersihkan diganti dipasang ditangani ditindaklanjuti dikerjakan
            diselesaikan dibuka ditutup disedot dinormalisasi nyala menyala hidup normal lancar mengalir ngalir bersih
            surut kering mulus terang aman teratasi berfungsi pulih bagus baik dibangun
            """);
    private static final Set<String> UNSOLVED = words("""
            selesai berubah perubahan diperbaiki ditangani dikerjakan dibersihkan diangkut ditambal diganti puas nyala
            menyala hidup mengalir normal lancar bersih sesuai benar bagus baik berfungsi datang
            """);
    private static final Set<String> TROUBLE = words("""
            rusak bocor mati padam banjir mampet macet berlubang bolong kotor bau gelap menumpuk numpuk tergenang genangan
            parah longsor ambruk retak keruh begitu gitu sama kayak seperti terus sering
            """);
    private static final Set<String> UNKNOWING =
            words("tahu tau cek ngecek lihat liat sempat paham ngerti baca kabar coba");
    private static final Set<String> ASKING = words("kapan apakah bagaimana kenapa berapa mana siapa dimana kah");
    private static final Set<String> MYSELF =
            words("saya kami sini tempat rumah daerah kampung desa sebelah gang komplek perumahan lingkungan warga");
    private static final Set<String> AGREEING =
            words("sama up idem setuju dukung ikut +1 plus1 betul sepakat juga dengan");
    private static final Set<String> PLACES = words("""
            di dekat depan belakang samping sebelah jalan jl jln gang gg rt rw km desa kampung kelurahan kecamatan dusun simpang
            perempatan pertigaan jembatan sejak dari jam pukul kemarin tadi minggu bulan tahun hari meter orang korban
            """);
    private static final Set<String> ORDERS = words("""
            tangani ditangani menangani selesaikan diselesaikan tuntaskan pimpin koordinasikan koordinir utama
            penanggungjawab kerjakan perbaiki tindaklanjuti ditindaklanjuti tindak eksekusi
            """);
    private static final Set<String> HELPING = words("bantu dibantu membantu dampingi dukung mendukung pendukung");

    private static final Set<String> THREAT = words("diancam ditekan diintimidasi terancam intimidasi diteror");
    private static final Set<String> FORCE = words("dipaksa disuruh diminta ditekan diancam");
    private static final Set<String> WITHDRAWAL = words("cabut mencabut dicabut menghapus hapus tarik menarik");
    private static final Set<String> REPORT = words("laporan aduan pengaduan");

    private PlainWords() {}

    /** What who complained says of it. */
    public static Tone ofTheCitizen(String text) {
        Optional<Wish> wish = Wish.in(text);
        if (wish.isPresent()) {
            return wish.get() == Wish.PUBLIC ? Tone.OPENING : Tone.KEEPING;
        }
        List<String> words = in(text);
        if (words.isEmpty()) {
            return Tone.WORDLESS;
        }
        if (isPressed(words)) {
            return Tone.PRESSED;
        }
        if (text.contains("?") || words.stream().anyMatch(ASKING::contains)) {
            return Tone.PLAIN;
        }
        if (deniesTheSolution(words)) {
            return Tone.NOT_DONE;
        }
        if (words.contains("tapi") || words.size() > SHORT) {
            return Tone.PLAIN;
        }
        if (saysThatItIsSolved(words)) {
            return Tone.DONE;
        }
        return isThanks(words) || thanksForSomething(words) ? Tone.THANKS : Tone.PLAIN;
    }

    /** What anybody else says, about somebody's complaint or to an office; by tapping what they were not asked, nothing. */
    public static Tone ofAnybody(String text) {
        List<String> words = in(text);
        if (words.isEmpty() || Wish.in(text).isPresent()) {
            return Tone.WORDLESS;
        }
        boolean me = words.contains(ALSO) && words.stream().anyMatch(MYSELF::contains);
        boolean agreed =
                words.contains("sama") || words.contains("idem") || words.contains("+1") || words.contains("up");
        if (me || (agreed && all(words, AGREEING, MYSELF, COURTESY))) {
            return Tone.SAME_HERE;
        }
        if (isThanks(words)) {
            return Tone.THANKS;
        }
        boolean telling = words.stream().anyMatch(word -> PLACES.contains(word) || isNumber(word));
        return telling && words.size() >= OF_ITSELF ? Tone.TELLING : Tone.PLAIN;
    }

    /** What a leader says to an office. */
    public static Tone ofALeader(String text) {
        List<String> words = in(text);
        if (words.isEmpty()) {
            return Tone.WORDLESS;
        }
        if (words.stream().anyMatch(ORDERS::contains) && words.stream().noneMatch(HELPING::contains)) {
            return Tone.ORDER;
        }
        if (deniesTheSolution(words)) {
            return Tone.NOT_DONE;
        }
        return isThanks(words) ? Tone.THANKS : Tone.PLAIN;
    }

    /** Threatened because of it, or made to take it back. */
    private static boolean isPressed(List<String> words) {
        boolean me =
                words.stream().anyMatch(word -> word.equals("saya") || word.equals("kami") || word.equals("keluarga"));
        boolean report = words.stream().anyMatch(REPORT::contains);
        boolean threatened = me && words.stream().anyMatch(THREAT::contains);
        boolean madeToWithdraw = report
                && words.stream().anyMatch(FORCE::contains)
                && words.stream().anyMatch(WITHDRAWAL::contains);
        return threatened || madeToWithdraw;
    }

    private static boolean deniesTheSolution(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean denied = switch (word) {
                case NOT_YET -> soon(words, i, 2).noneMatch(UNKNOWING::contains);
                case STILL -> next.isEmpty() || TROUBLE.contains(next) || NOT_YET.equals(next) || "tidak".equals(next);
                case "tidak" -> soon(words, i, 3).anyMatch(UNSOLVED::contains);
                case "bohong", "kecewa", "hoaks", "hoax" -> true;
                default -> false;
            };
            if (denied) {
                return true;
            }
        }
        return false;
    }

    private static Stream<String> soon(List<String> words, int after, int many) {
        return words.subList(after + 1, Math.min(words.size(), after + 1 + many)).stream();
    }

    private static boolean saysThatItIsSolved(List<String> words) {
        boolean bySolution = false;
        for (int i = 0; i + 1 < words.size(); i++) {
            bySolution |= words.get(i).equals(DONE_SO_FAR) && SOLVED.contains(words.get(i + 1));
        }
        boolean said = words.contains(DONE_SO_FAR) || words.contains("selesai");
        return bySolution || (said && all(words, Set.of(DONE_SO_FAR), SOLVED, THANKS, COURTESY));
    }

    private static boolean isThanks(List<String> words) {
        return words.stream().anyMatch(THANKS::contains) && all(words, THANKS, COURTESY);
    }

    /** For what an office is thanked may have any name, as long as it is no trouble and no wish. */
    private static boolean thanksForSomething(List<String> words) {
        long others = words.stream()
                .filter(word -> !THANKS.contains(word) && !COURTESY.contains(word))
                .count();
        return words.contains("terimakasih")
                && others <= 2
                && words.stream()
                        .noneMatch(word -> TROUBLE.contains(word)
                                || ORDERS.contains(word)
                                || word.equals("tolong")
                                || isNumber(word));
    }

    @SafeVarargs
    private static boolean all(List<String> words, Set<String>... known) {
        Predicate<String> isKnown = word -> {
            for (Set<String> each : known) {
                if (each.contains(word)) {
                    return true;
                }
            }
            return false;
        };
        return words.stream().allMatch(isKnown);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The words of a text, in one spelling each. */
    static List<String> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = NO_WORD.matcher(plain).replaceAll(match -> match.group().startsWith("[") ? " lampiran " : " ");
        plain = DRAWN_OUT.matcher(plain).replaceAll("$1");
        List<String> words = new ArrayList<>();
        for (String each : GAP.split(plain)) {
            String word = spelt(each);
            boolean second =
                    word.equals("kasih") && !words.isEmpty() && words.getLast().equals("terima");
            if (second) {
                words.set(words.size() - 1, "terimakasih");
            } else if (word.equals("sama")
                    && !words.isEmpty()
                    && words.getLast().equals("sama")) {
                words.set(words.size() - 1, "sama-sama");
            } else if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String spelt(String written) {
        String word = SPELLINGS.getOrDefault(written, written);
        if (word.equals(written) && LONG_TAIL.matcher(written).matches()) {
            String stem = written.substring(0, written.length() - "nya".length());
            return COURTESY.contains(written) ? written : SPELLINGS.getOrDefault(stem, stem);
        }
        return word;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private static Map<String, String> spellings(String lines) {
        return lines.lines()
                .map(line -> line.split(":", 2))
                .flatMap(line -> words(line[1]).stream().map(each -> Map.entry(each, line[0].strip())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
