package id.tanggap.query.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a word announces: {@code atas nama}, {@code nama saya}, {@code bernama}, {@code nama:}, {@code pelapor:}, {@code
 * Hormat kami,}, {@code binti}. Names of others that nothing announces no rule can tell from other words.
 */
final class AnnouncedNames implements Rule {
    private static final int I = Pattern.CASE_INSENSITIVE;

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?:(?:a\\s?[./]\\s?n\\b\\.?|an[.:]|an(?=\\s(?-i:\\p{Lu}))|(?<=\\uFFFF[\\s/])an(?=\\s)|atas\\s{1,3}nama)\\s{0,3}:?"
                    + "|nama\\s{1,3}(?:saya|sy|aku|ku|gue|gw|gua|gwe|ane|abdi|kula|kulo|kuring|lengkap|pelapor|ibu|bapak|ayah|suami"
                    + "|istri|anak|pasien|korban|pelanggan|pemilik|pelaku|tersangka|terlapor|siswa|penerima|ktp|rekening|akun|wali"
                    + "|pemohon|pengirim|panggilan|asli)(?!\\p{L})"
                    + "(?:\\s{1,3}(?:kandung|saya|sy|kami|lengkap|sesuai ktp|di ktp|adalah|itu|beliau)){0,2}\\s{0,3}[:=]?"
                    + "|nama\\s{0,3}[:=]"
                    + "|nama(?=(?:\\s{1,2}\\p{L}{2,20}+){1,3}?,?\\s{1,2}(?:alamat|umur|usia|nik|ttl|tgl lahir|hp|no hp|no ktp|pekerjaan)(?!\\p{L}))"
                    + "|namaku|namaq"
                    + "|bernama"
                    + "|perkenalkan,?\\s{1,3}(?:nama\\s{1,3})?saya|panggil\\s{1,3}saya)\\s{0,3}(?=\\p{L})",
            I);

    /** Without a mark a small word after it is less likely a name. */
    private static final Pattern SURE = Pattern.compile("[:=]\\s*$");

    /** Somebody in a form or a letter; what stands there may be anything. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:pelapor|pengadu|pengirim|pemohon|korban|saksi|terlapor|narahubung|penanggung jawab|pj|cp|contact person|kontak"
                    + "|wali(?:\\smurid)?"
                    + "|dari(?!\\s{0,2}[:=]\\s{0,3}\\p{L}+(?:\\s\\p{L}+)?\\s(?:ke|sampai|menuju)(?!\\p{L})))\\s{0,2}[:=]\\s{0,3}(?=\\p{L})",
            I);

    /** At the end of a letter, where the name ends the line. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?:(?:hormat\\s{1,2}(?:saya|kami|sy)|(?<![\\p{L}\\p{N}]\\s)ttd|(?<=(?:kasih|makasih|trims|hormat)\\s)ttd|tertanda)"
                    + "(?!\\p{L})[\\s,.:]{1,4}|(?:pelapor|pengirim|pemohon|pengadu),?\\s?\\n\\s{0,2})"
                    + "(?=(?:\\p{L}[\\p{L}.']{0,20}+ {0,2}){1,4}+(?:$|[\\n,(/\\-\\uFFFF]|(?<= )[0-9]))"
                    + "|(?:salam(?:\\s(?:hormat|hangat))?|wassalam|kasih|makasih|trims)(?:\\s?,|[^\\p{L}\\p{N}\\uFFFF]{0,8}\\n)\\s{0,3}"
                    + "(?=(?-i:(?:\\p{Lu}[\\p{L}.']{1,20}+ {0,2}){1,4}+)(?:$|[\\n,(/\\-\\uFFFF]|(?<= )[0-9]))",
            I);

    private static final Pattern INTRODUCTION = Pattern.compile(
            "(?:saya|sy)\\s{1,2}(?:(?:bp|bpk|pak|bapak|ibu|bu|h|hj)\\.?\\s)?(?:(?<=(?:dengan|dgn|dg|ini)\\s(?:saya|sy)\\s)(?=(?-i:\\p{Lu}\\p{Ll}))"
                    + "|(?=(?-i:\\p{Lu}[\\p{L}.]{0,20}+(?:\\s\\p{Lu}[\\p{L}.]{0,20}+){0,3}),?\\s{1,2}(?-i:dari|warga|asal|tinggal|alamat"
                    + "|beralamat|berdomisili|umur|usia|selaku|sebagai|mewakili|[0-9]{2}\\s?(?:th|thn|tahun))(?!\\p{L})))",
            I);

    private static final Pattern OF_A_PLACE = Pattern.compile(
            "(?<![\\p{L}])(?:sungai|kali|desa|jalan|gang|toko|warung|pasar|program|aplikasi|kegiatan|tempat|daerah|kampung"
                    + "|perumahan|pt|cv|usaha|acara|gedung|pabrik|situ|danau|penyakit|virus|obat|pulau|kapal|dusun|sekolah|kafe|cafe"
                    + "|perusahaan|jembatan|situs|produk|merek)\\s{1,2}(?:yang\\s)?$",
            I);
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "(?<!\\p{L})(?:saya|orang|pria|wanita|anak|ibu|bapak|petugas|oknum|perempuan|warga|pelaku|korban|pasien|guru|siswa"
                    + "|pegawai|sopir|dokter|perawat|laki-laki|tetangga|suami|istri)\\s{1,3}(?:yang\\s)?$",
            I);
    private static final int SIGNS_BEFORE = 24;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Set<String> ANNOUNCING =
            Cues.of("nama", "namaku", "namaq", "bernama", "an", "a", "atas", "perkenalkan", "panggil");
    private static final Set<String> ROLES = Cues.of(
            "pelapor",
            "pengadu",
            "pengirim",
            "pemohon",
            "korban",
            "saksi",
            "terlapor",
            "narahubung",
            "penanggung",
            "pj",
            "cp",
            "contact",
            "kontak",
            "wali",
            "dari");
    private static final Set<String> CLOSINGS = Cues.of(
            "hormat",
            "ttd",
            "tertanda",
            "salam",
            "wassalam",
            "kasih",
            "makasih",
            "trims",
            "pelapor",
            "pengirim",
            "pemohon",
            "pengadu");
    private static final Set<String> SPEAKERS = Cues.of("saya", "sy");
    private static final Set<String> CHILD_OF = Cues.of("bin", "binti");

    private static final int MOST_BEFORE = 3;

    @Override
    public boolean concerns(Glimpse glimpse) {
        return List.of(ANNOUNCING, ROLES, CLOSINGS, SPEAKERS, CHILD_OF).stream().anyMatch(glimpse::hasAnyOf);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(ANNOUNCING).forEach(word -> {
            Matcher announced = masks.matcher(ANNOUNCEMENT, word.from());
            if (announced.lookingAt()) {
                boolean sure = SURE.matcher(announced.group()).find();
                boolean bernama = word.text().equals("bernama");
                boolean inAForm = announced.group().strip().equalsIgnoreCase("nama");
                if ((!bernama || isOfAPerson(masks.signs(), word.from(), announced.end()))
                        && (!inAForm || mayBeAName(masks, announced.end()))) {
                    NameReading.take(masks, announced.end(), sure, Cover.NAME);
                }
            }
        });
        glimpse.places(ROLES).forEach(word -> takeAfter(masks, ROLE, word));
        glimpse.places(CLOSINGS).forEach(word -> takeAfter(masks, CLOSING, word));
        glimpse.places(SPEAKERS).forEach(word -> takeAfter(masks, INTRODUCTION, word));
        if (glimpse.hasAnyOf(CHILD_OF)) {
            takeChildren(masks, glimpse.words());
        }
    }

    private static void takeAfter(Masks masks, Pattern announcement, Glimpse.Word word) {
        Matcher announced = masks.matcher(announcement, word.from());
        if (announced.lookingAt() && mayBeAName(masks, announced.end())) {
            NameReading.take(masks, announced.end(), false, Cover.NAME);
        }
    }

    /** Whether no word stands there that is nobody's name. */
    private static boolean mayBeAName(Masks masks, int place) {
        Matcher first = masks.matcher(WORD, place);
        if (!first.lookingAt()) {
            return false;
        }
        String word = first.group().toLowerCase(Locale.ROOT);
        return !Lexicon.PLACES.contains(word) && !Lexicon.THINGS.contains(word);
    }

    /** {@code Rani binti Budi}; a {@code bin} in small letters is for rubbish. */
    private static void takeChildren(Masks masks, List<Glimpse.Word> words) {
        for (int i = 1; i < words.size() - 1; i++) {
            Glimpse.Word parent = words.get(i + 1);
            if (CHILD_OF.contains(words.get(i).text())
                    && isNextTo(masks, words.get(i), parent)
                    && isOfAName(masks, parent)
                    && (words.get(i).text().equals("binti") || isBig(masks, words.get(i - 1)))) {
                int first = beginning(masks, words, i);
                if (first < i) {
                    NameReading.take(masks, words.get(first).from(), true, Cover.NAME);
                }
            }
        }
    }

    /** Of the own name before {@code binti}: one word, and more in capitals. */
    private static int beginning(Masks masks, List<Glimpse.Word> words, int binti) {
        int first = binti;
        while (first > 0
                && binti - first < MOST_BEFORE
                && isNextTo(masks, words.get(first - 1), words.get(first))
                && isOfAName(masks, words.get(first - 1))
                && (first == binti || isBig(masks, words.get(first - 1)))) {
            first--;
        }
        return first;
    }

    private static boolean isOfAName(Masks masks, Glimpse.Word word) {
        return masks.signs().charAt(word.from()) != Masks.TAKEN
                && !Lexicon.NO_NAMES.contains(word.text())
                && !Lexicon.GROUPS.contains(word.text())
                && !Lexicon.ADDRESSES.contains(word.text());
    }

    private static boolean isNextTo(Masks masks, Glimpse.Word word, Glimpse.Word next) {
        return next.from() - word.to() == 1 && masks.signs().charAt(word.to()) == ' ';
    }

    private static boolean isBig(Masks masks, Glimpse.Word word) {
        return Character.isUpperCase(masks.signs().charAt(word.from()));
    }

    private static boolean isOfAPerson(CharSequence signs, int place, int name) {
        CharSequence before = signs.subSequence(Math.max(0, place - SIGNS_BEFORE), place);
        return Character.isUpperCase(signs.charAt(name))
                ? !OF_A_PLACE.matcher(before).find()
                : OF_SOMEBODY.matcher(before).find();
    }
}
