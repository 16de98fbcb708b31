package id.tanggap.command.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What plain words say, in the spellings in which they are written. */
class PlainWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudah",
                "Sudah pak",
                "udah min",
                "sdh beres",
                "Sudah beres, terima kasih",
                "udh kelar kak makasiiiih",
                "alhamdulillah sudah nyala",
                "jalannya sudah bagus sekarang",
                "SUDAH SELESAI",
                "iya sudah diperbaiki tadi pagi, trims pak",
                "beres min 👍",
                "@dinaspu sudah ditambal, mantap",
                "lampu depan masjid sudah nyala",
                "sudaaaah bu, matur nuwun"
            })
    void itIsSolved(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saya diancam gara-gara laporan ini",
                "Sy ditekan petugasnya, gimana ini?",
                "keluarga kami diintimidasi",
                "disuruh cabut laporan sama pak lurah",
                "dipaksa mencabut aduan"
            })
    void whoComplainedIsPressed(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.PRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "airnya ditekan ke atas tidak naik",
                "pohonnya terancam tumbang",
                "disuruh menunggu laporan teknisi",
                "saya disuruh ke kelurahan dulu",
                "cabut pohonnya pak"
            })
    void nobodyIsPressed(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isNotEqualTo(Tone.PRESSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "belum",
                "blm pak",
                "belom beres min",
                "Belum ada perubahan",
                "masih",
                "masih rusak",
                "msh bocor bu",
                "terima kasih, tapi masih bocor",
                "sudah ditambal tapi masih berlubang",
                "sudah dua minggu blm jg",
                "tidak ada yang datang",
                "ga ada perubahan sama sekali",
                "nggak beres",
                "lampunya gak nyala",
                "bohong, kata petugas selesai",
                "belummmm"
            })
    void itIsNotSolved(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.NOT_DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terima kasih",
                "Terimakasih banyak pak",
                "makasih min 🙏",
                "trims",
                "tks ya",
                "matur nuwun",
                "hatur nuhun",
                "thx admin",
                "siap",
                "oke pak",
                "mantap pak bupati",
                "terima kasih atas respon cepatnya",
                "terima kasih dinas pu",
                "makasiiiih bangettt"
            })
    void itIsThanks(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.THANKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sudah beres?",
                "kapan diperbaiki",
                "sudah 2 minggu",
                "lampu sudah nyala tapi selokannya bau",
                "belum saya cek",
                "belum tahu pak nanti dilihat",
                "Jl. Kenanga 5 RT 02",
                "ada lubang lain di dekat SD",
                "sudah saya laporkan ke RT",
                "tolong sekalian saluran airnya",
                "terima kasih tolong perbaiki juga jalan Melati",
                "tidak ada masalah"
            })
    void aPersonHasToReadIt(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "🙏🙏🙏", "...", "@dinaspu", "@dinaspu ❤️", "https://contoh.id/a", "?!"})
    void thereIsNotAWordInIt(String text) {
        assertThat(PlainWords.ofTheCitizen(text)).isEqualTo(Tone.WORDLESS);
        assertThat(PlainWords.ofAnybody(text)).isEqualTo(Tone.WORDLESS);
        assertThat(PlainWords.ofALeader(text)).isEqualTo(Tone.WORDLESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saya juga",
                "sama min",
                "aku jg",
                "di sini juga",
                "rumah saya jga mati pak",
                "sama",
                "up",
                "+1",
                "idem min",
                "Betul, saya juga lihat",
                "di tempat kami jg",
                "sm"
            })
    void somebodyHasTheSame(String text) {
        assertThat(PlainWords.ofAnybody(text)).isEqualTo(Tone.SAME_HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "itu di dekat jembatan lama",
                "sejak hari Senin pipanya pecah",
                "yang di RT 05 lebih parah",
                "tadi pagi ada motor jatuh karena itu"
            })
    void somebodyKnowsMore(String text) {
        assertThat(PlainWords.ofAnybody(text)).isEqualTo(Tone.TELLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wkwkwk", "betul", "semangat pak", "sama-sama", "sama2 pak", "pajaknya ke mana ya", "setuju"})
    void somebodyTalks(String text) {
        assertThat(PlainWords.ofAnybody(text)).isEqualTo(Tone.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terima kasih @dinaspu", "mantap min", "keren bangettt", "makasih ya pak"})
    void somebodyPraises(String text) {
        assertThat(PlainWords.ofAnybody(text)).isEqualTo(Tone.THANKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dinaspu tolong tangani",
                "@dinaspu segera ditangani ya",
                "@dlh sebagai penanggungjawab",
                "@dinaspu OPD utama",
                "@dinaspu selesaikan minggu ini"
            })
    void aLeaderGivesAnOrder(String text) {
        assertThat(PlainWords.ofALeader(text)).isEqualTo(Tone.ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@dinaspu tolong segera", "@dishub tolong bantu tangani", "@dinaspu mohon dicek"})
    void aLeaderAsks(String text) {
        assertThat(PlainWords.ofALeader(text)).isEqualTo(Tone.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@dinaspu kok belum juga", "@dinaspu masih rusak itu"})
    void aLeaderSeesThatItIsNotSolved(String text) {
        assertThat(PlainWords.ofALeader(text)).isEqualTo(Tone.NOT_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Terima kasih @dinaspu", "mantap @dinaspu"})
    void aLeaderThanks(String text) {
        assertThat(PlainWords.ofALeader(text)).isEqualTo(Tone.THANKS);
    }
}
