package id.tanggap.query.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final Redaction REDACTION = Redaction.of(List.of("diskominfo.kab", "DinasPU_kab"), "Siti Contoh");

    private static String mask(String text) {
        return REDACTION.mask(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "0812-3456-7890",
                "0812 3456 7890",
                "0812.3456.7890",
                "0812 345 678",
                "08 12 34 56 78 90",
                "(0812) 3456-7890",
                "0812/3456/7890",
                "0812_3456_7890",
                "0812 - 3456 - 7890",
                "+6281234567890",
                "+62 812-3456-7890",
                "+62 (812) 3456 7890",
                "(+62) 812 3456 7890",
                "62812345678901",
                "62 812 3456 7890",
                "006281234567890",
                "+62 (0) 812 3456 7890",
                "+62-812-3456-7890",
                "021-5551234",
                "(0361) 223344",
                "0274 512345",
                "+62 21 5551234",
                "+60 12-345 6789",
                "+1 (415) 555-2671",
                "O8123456789O",
                "O812 3456 7890",
                "08l2 3456 7890",
                "0812 3456 789o",
                "０８１２３４５６７８９０",
                "＋６２ ８１２ ３４５６ ７８９０",
                "٠٨١٢٣٤٥٦٧٨٩٠",
                "𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎",
                "⓪⑧①②③④⑤⑥⑦⑧⑨⓪",
                "0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣",
                "0812\u200B3456\u200B7890",
                "0812\u00A03456\u00A07890",
                "0812\u20113456\u20117890",
                "0812–3456–7890",
                "0812•3456•7890",
                "nol delapan satu dua tiga empat lima enam tujuh delapan",
                "Nol-Delapan-Satu-Dua-Tiga-Empat-Lima-Enam-Tujuh"
            })
    void aTelephoneNumberIsMaskedHoweverItIsWritten(String number) {
        assertThat(mask("Hubungi " + number + " ya pak")).isEqualTo("Hubungi [nomor telepon] ya pak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3201011203900001",
                "3201 0112 0390 0001",
                "320101 120390 0001",
                "32 01 01 12 03 90 00 01",
                "3201.0112.0390.0001",
                "3201-0112-0390-0001",
                "３２０１０１１２０３９０００００１",
                "32O1O112O39OOOO1"
            })
    void anIdentityOrFamilyCardNumberIsMasked(String number) {
        assertThat(mask("NIK " + number + ", mohon dicek")).isEqualTo("NIK [nomor], mohon dicek");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "123-456-7890",
                "1234 5678 90",
                "0361-01-012345-50-1",
                "123456789",
                "5123 4567 8901"
            })
    void anAccountAtABankOrASupplierIsMasked(String number) {
        assertThat(mask("No. pelanggan: " + number)).matches("No\\. pelanggan: \\[nomor( telepon)?]");
    }

    @Test
    void whoHoldsAnAccountIsMasked() {
        assertThat(mask("transfer ke BRI 0361-01-012345-50-1 a.n. Budi Contoh Santoso, sudah lunas"))
                .isEqualTo("transfer ke BRI [nomor] a.n. [nama], sudah lunas");
        assertThat(mask("rekening atas nama Budi Contoh sudah ada")).isEqualTo("rekening atas nama [nama] sudah ada");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warga@contoh.id",
                "warga.satu+lapor@mail.contoh.co.id",
                "WARGA@CONTOH.COM",
                "warga＠contoh．com",
                "warga (at) contoh (dot) com",
                "warga[at]contoh.com",
                "warga at gmail dot com",
                "warga @gmail.com"
            })
    void aMailAddressIsMasked(String address) {
        assertThat(mask("Surel saya " + address + " terima kasih")).isEqualTo("Surel saya [surel] terima kasih");
    }

    @Test
    void aHandleIsMaskedUnlessItIsOfficial() {
        assertThat(mask("Tolong @diskominfo.kab dan @DINASPU_KAB. cc @warga_biasa, ＠lain"))
                .isEqualTo("Tolong @diskominfo.kab dan @DINASPU_KAB. cc [akun], [akun]");
    }

    @Test
    void aProfileIsMaskedUnlessItIsOfficial() {
        assertThat(mask("lihat https://www.instagram.com/warga.biasa/?hl=id dan wa.me/6281234567890?text=hai"))
                .isEqualTo("lihat [tautan profil] dan [tautan profil]");
        assertThat(mask("lihat https://www.instagram.com/diskominfo.kab/ ya"))
                .isEqualTo("lihat https://www.instagram.com/diskominfo.kab/ ya");
    }

    @Test
    void theAuthorsOwnNameIsMaskedInWhatOthersAnswer() {
        assertThat(mask("Terima kasih Ibu siti contoh atas laporannya"))
                .isEqualTo("Terima kasih Ibu [nama pelapor] atas laporannya");
        assertThat(mask("Siti Contohan itu nama jalan")).isEqualTo("Siti Contohan itu nama jalan");
    }

    @Test
    void aNameTooShortToTellAnythingIsNoReasonToTearWordsApart() {
        assertThat(Redaction.of(List.of(), "Adi").mask("Jalan Adi Sucipto rusak"))
                .isEqualTo("Jalan Adi Sucipto rusak");
    }

    @ParameterizedTest
    @CsvSource({
        "Mobil B 1234 XYZ parkir sembarangan,Mobil [nomor polisi] parkir sembarangan",
        "Truk AD1234BC ngebut,Truk [nomor polisi] ngebut",
        "motor plat ad 12 bc melawan arus,motor plat [nomor polisi] melawan arus",
        "nopol: b 1 x,nopol: [nomor polisi]"
    })
    void thePlateOfAVehicleIsMasked(String text, String masked) {
        assertThat(mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan berlubang di RT 03 RW 05 No. 12, dekat KM 14",
                "Blok B 123 RT 05 gelap sejak 12-03-2025 pukul 19.30",
                "Sudah lapor tanggal 12/03/2025 14/03/2025 16/03/2025 belum ada tanggapan",
                "Sejak 2023, 2024, 2025 tidak diperbaiki",
                "Anggaran Rp1.500.000.000 tahun 2024-2025",
                "Anggaran Rp 2500000000 untuk 3.500 warga",
                "harga 1.250.000 rupiah per 100 m2",
                "Banjir setinggi 150 cm pada 2025-03-12 10:30:45",
                "Lokasi -6.200000, 106.816666 tepat di tikungan",
                "Lampu mati 19.00 WIB s.d. 05.00 WIB",
                "Hubungi 112, 119 atau 1500888",
                "kode pos 57100, tiang listrik nomor 4512",
                "Antrean nomor 1, 2, 3, 4, 5, 6, 7, 8, 9 dan 10",
                "Perda Nomor 12 Tahun 2023 Pasal 5 ayat (1)",
                "Kode aduan 7K2M-9QXA-40TD",
                "SDN 01 kelas 6 A, oli tumpah 10 l, Illi dan Oo ikut lapor",
                "👍🏽 Terima kasih 🙏 é ñ ü Ādi"
            })
    void whatAComplaintIsAboutStays(String text) {
        assertThat(mask(text)).isEqualTo(text);
    }

    @Test
    void everyOccurrenceIsMaskedAndTheRestIsLeftAsItWas() {
        assertThat(mask("☎️ 0812-3456-7890 / 0857 1111 2222 (WA), surel: a.b@c.id!"))
                .isEqualTo("☎️ [nomor telepon] / [nomor telepon] (WA), surel: [surel]!");
    }

    @Test
    void maskingAgainChangesNothing() {
        String once =
                mask("0812-3456-7890, 3201011203900001, a@b.id, @warga, B 1234 XYZ, a.n. Budi Contoh, wa.me/62812");
        assertThat(mask(once)).isEqualTo(once);
    }

    @Test
    void aLongHostileTextIsMaskedInTime() {
        String digits = "1 ".repeat(20_000);
        String words = "satu ".repeat(10_000);
        String ats = "a".repeat(20_000) + "@".repeat(20_000);
        String dots = "a.".repeat(20_000) + "@" + "b.".repeat(20_000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String text : List.of(digits, words, ats, dots, "0".repeat(50_000), "+62 (".repeat(10_000))) {
                mask(text);
            }
        });
    }
}
