package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.NamedPersons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPersonsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anak Pak Sumarno tetangga saya mencuri",
                "warga bernama Joko Widagdo berjualan di trotoar",
                "suami Ratna memukul istrinya",
                "laporan atas nama Budi Santoso",
                "Bu Lurah bilang itu rumah Pak Darto"
            })
    void whoIsNamedAndHoldsNoOfficeIsAPrivatePerson(String text) {
        assertThat(NamedPersons.areIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan Melati berlubang di depan pasar",
                "Pak Lurah belum datang, Pak Camat juga",
                "Kepala Dinas Pak Hendra tidak menjawab",
                "Bupati Bapak Suryadi berjanji bulan lalu",
                "mohon Bapak/Ibu segera memperbaiki",
                "pak tolong jalan kami",
                ""
            })
    void whoHoldsAnOfficeIsNone(String text) {
        assertThat(NamedPersons.areIn(text)).isFalse();
    }
}
