package id.tanggap.query.redaction;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that a word announces: {@code atas nama}, {@code nama saya}, {@code bernama}, {@code nama:}. Names of others that
 * nothing announces no rule can tell from other words.
 */
final class AnnouncedNames implements Rule {

    private static final Pattern ANNOUNCEMENT = Pattern.compile(
            "(?:(?:a\\s?[./]\\s?n\\b\\.?|an[.:]|an(?=\\s(?-i:\\p{Lu}))|atas\\s{1,3}nama)\\s{0,3}:?"
                    + "|nama\\s{1,3}(?:saya|sy|aku|ku|gue|lengkap|pelapor|ibu|bapak|ayah|suami|istri|anak|pasien|korban|pelanggan"
                    + "|pemilik|pelaku|tersangka|terlapor|siswa|penerima|ktp|rekening|akun|wali|pemohon|pengirim|panggilan|asli)(?!\\p{L})"
                    + "(?:\\s{1,3}(?:kandung|saya|sy|kami|lengkap|sesuai ktp|di ktp|adalah|itu|beliau)){0,2}\\s{0,3}[:=]?"
                    + "|nama\\s{0,3}[:=]"
                    + "|bernama"
                    + "|perkenalkan,?\\s{1,3}(?:nama\\s{1,3})?saya|panggil\\s{1,3}saya)\\s{0,3}(?=\\p{L})",
            Pattern.CASE_INSENSITIVE);

    /** Without a mark a small word after it is less likely a name. */
    private static final Pattern SURE = Pattern.compile("[:=]\\s*$");

    private static final Pattern OF_A_PLACE = Pattern.compile(
            "(?<![\\p{L}])(?:sungai|kali|desa|jalan|gang|toko|warung|pasar|program|aplikasi|kegiatan|tempat|daerah|kampung"
                    + "|perumahan|pt|cv|usaha|acara|gedung|pabrik|situ|danau|penyakit|virus|obat|pulau|kapal|dusun|sekolah|kafe|cafe"
                    + "|perusahaan|jembatan|situs|produk|merek)\\s{1,2}(?:yang\\s)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "(?<!\\p{L})(?:saya|orang|pria|wanita|anak|ibu|bapak|petugas|oknum|perempuan|warga|pelaku|korban|pasien|guru|siswa"
                    + "|pegawai|sopir|dokter|perawat|laki-laki|tetangga|suami|istri)\\s{1,3}(?:yang\\s)?$",
            Pattern.CASE_INSENSITIVE);
    private static final int SIGNS_BEFORE = 24;
    private static final Set<String> CUES = Set.of("nama", "bernama", "an", "a", "atas", "perkenalkan", "panggil");

    @Override
    public boolean concerns(Glimpse glimpse) {
        return glimpse.hasAnyOf(CUES);
    }

    @Override
    public void find(Masks masks, Glimpse glimpse) {
        glimpse.places(CUES).forEach(word -> {
            Matcher announced = masks.matcher(ANNOUNCEMENT, word.from());
            if (announced.lookingAt()) {
                boolean sure = SURE.matcher(announced.group()).find();
                boolean bernama = word.text().equals("bernama");
                if (!bernama || isOfAPerson(masks.signs(), word.from(), announced.end())) {
                    NameReading.take(masks, announced.end(), sure, Cover.NAME);
                }
            }
        });
    }

    private static boolean isOfAPerson(CharSequence signs, int place, int name) {
        CharSequence before = signs.subSequence(Math.max(0, place - SIGNS_BEFORE), place);
        return Character.isUpperCase(signs.charAt(name))
                ? !OF_A_PLACE.matcher(before).find()
                : OF_SOMEBODY.matcher(before).find();
    }
}
