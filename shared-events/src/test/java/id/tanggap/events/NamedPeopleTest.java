package id.tanggap.events;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.NamedPeople;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedPeopleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pak Budi di loket minta uang",
                "dimintai uang oleh Bu Siti",
                "Pak Lurah Hendra tidak pernah di kantor",
                "oknum Joko memukul murid",
                "petugas bernama rahmat menolak berkas",
                "Bpk. H. Slamet menutup jalan",
                "rekening atas nama Sulastri"
            })
    void itNamesSomebody(String text) {
        assertThat(NamedPeople.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jalan Melati rusak di depan pasar",
                "Pak, Jalan Melati rusak",
                "Pak Lurah, jalan rusak",
                "pak budi di loket",
                "Tolong Pak Bupati",
                "Selamat pagi Pak Mohon diperbaiki",
                "Bapak Ibu yang terhormat",
                "Ibu Hamil ditolak di puskesmas",
                "oknum petugas minta uang",
                "KTP atas nama saya belum jadi"
            })
    void itNamesNobodyForCertain(String text) {
        assertThat(NamedPeople.isIn(text)).isFalse();
    }
}
