package id.tanggap.events.complaint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text names a person, as far as plain rules tell: by what people are addressed with before a name ({@code Pak
 * Budi}), or by what announces one ({@code bernama budi}). A text that does waits for a look; no name is kept.
 */
public final class NamedPeople {

    private static final Pattern ADDRESSED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?i:pak|bapak|bpk|bu|ibu|sdr|sdri|saudara|saudari|oknum)\\.?((?:\\h+\\p{L}+\\.?){1,3})");
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?i:bernama|atas nama)\\h+(\\p{L}{3,})", Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");

    /** What somebody is, and no name; a name may follow. */
    private static final Set<String> ROLES = Set.of(
            ("lurah camat bupati walikota wali wakil gubernur presiden menteri kepala kades kadus kadis kabid kasi kepsek sekda"
                            + " sekcam sekdes sekretaris ketua rt rw guru dokter dr bidan perawat polisi satpam petugas"
                            + " pegawai oknum haji hj h ustadz ustaz kyai dinas desa kota kelurahan kecamatan kantor admin"
                            + " kapolsek kapolres babinsa dan ibu bapak pak bu tni asn pns sopir")
                    .split(" "));

    /** What is written large at the beginning of a sentence, and goes on with no name. */
    private static final Set<String> NO_NAMES = Set.of(
            ("yang tolong mohon jalan lampu air sampah saya kami kita ini itu ada sudah belum kapan apakah kenapa mengapa"
                            + " bagaimana gimana minta maaf terima kasih selamat pagi siang sore malam tidak jangan semoga"
                            + " harap kalau karena hamil rumah pertiwi muda tua mau bisa anak warga")
                    .split(" "));

    private NamedPeople() {}

    public static boolean isIn(String text) {
        return isAnnounced(text) || isAddressed(text);
    }

    private static boolean isAnnounced(String text) {
        Matcher announced = ANNOUNCED.matcher(text);
        while (announced.find()) {
            if (!isKnown(announced.group(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddressed(String text) {
        Matcher addressed = ADDRESSED.matcher(text);
        while (addressed.find()) {
            if (beginsWithAName(addressed.group(1).strip().split("\\h+"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithAName(String[] words) {
        for (String word : words) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!ROLES.contains(bare.toLowerCase(Locale.ROOT))) {
                return NAME.matcher(bare).matches() && !isKnown(bare);
            }
        }
        return false;
    }

    private static boolean isKnown(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return ROLES.contains(small) || NO_NAMES.contains(small);
    }
}
