package id.tanggap.command.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceNameTest {

    @Test
    void capitalsSpacesHyphensAndTheLevelDoNotCount() {
        for (String written :
                new String[] {"Pulo Ampel", "PULOAMPEL", "pulo-ampel", " Kec. Pulo Ampel", "kecamatan pulo ampel"}) {
            assertThat(PlaceName.of(written)).as(written).isEqualTo(PlaceName.of("Pulo Ampel"));
        }
        assertThat(PlaceName.of("Ds. Margasana")).isEqualTo(PlaceName.of("Desa Margasana"));
        assertThat(PlaceName.of("Kel.Margasana")).isEqualTo(PlaceName.of("margasana"));
    }

    @Test
    void romanNumeralsTellNeighboursApart() {
        assertThat(PlaceName.of("Sukamaju II")).isNotEqualTo(PlaceName.of("Sukamaju I"));
        assertThat(PlaceName.of("Sukamaju II")).isNotEqualTo(PlaceName.of("Sukamaju 2"));
    }

    @Test
    void aNameThatOnlyBeginsLikeALevelIsLeftWhole() {
        assertThat(PlaceName.of("Kelapa Dua").value()).isEqualTo("kelapadua");
        assertThat(PlaceName.of("Dsn").value()).isEqualTo("dsn");
    }
}
