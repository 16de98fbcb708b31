package id.tanggap.command.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.tanggap.command.TestTables;
import id.tanggap.command.place.Finding.Ambiguous;
import id.tanggap.command.place.Finding.Unknown;
import id.tanggap.command.table.Table;
import id.tanggap.events.complaint.PlaceCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class GazetteerTest {

    private static final String REGENCY = """
            kode,nama,tingkat,kecamatan,kabkota,provinsi
            99.01,Kabupaten Contoh,kabkota,,,Contoh
            99.01.01,Pulo Ampel,kecamatan,,Kabupaten Contoh,Contoh
            99.01.01.2001,Margasana,desa,Pulo Ampel,Kabupaten Contoh,Contoh
            99.01.01.2002,Pulo Ampel,desa,Pulo Ampel,Kabupaten Contoh,Contoh
            99.01.02,Lebak Wangi,kecamatan,,Kabupaten Contoh,Contoh
            99.01.02.2001,Margasana,desa,Lebak Wangi,Kabupaten Contoh,Contoh
            99.01.02.2002,Lebak,desa,Lebak Wangi,Kabupaten Contoh,Contoh
            99.01.03,Kembar,kecamatan,,Kabupaten Contoh,Contoh
            99.02.03,Kembar,kecamatan,,Kabupaten Lain,Contoh
            99.02.03.2001,Tunggal,desa,Kembar,Kabupaten Lain,Contoh
            """;

    private final DataSource tables = TestTables.emptied("place");
    private final JdbcGazetteer gazetteer = new JdbcGazetteer(new JdbcTemplate(tables));
    private final PlaceImport places =
            new PlaceImport(gazetteer, new TransactionTemplate(new JdbcTransactionManager(tables)));
    private final PlaceFinder finder = new PlaceFinder(gazetteer);

    @Test
    void aVillageIsFoundWithItsKecamatan() {
        learn(REGENCY);
        assertThat(gazetteer.find("kec. PULO-AMPEL", "Desa Margasana").place())
                .contains(new PlaceCode("99.01.01.2001"));
        assertThat(gazetteer.find("Lebak Wangi", "margasana").place()).contains(new PlaceCode("99.01.02.2001"));
        assertThat(gazetteer.find("Lebak Wangi", "Tunggal")).isInstanceOf(Unknown.class);
    }

    @Test
    void aNameThatFitsTwoPlacesFindsNoneAndSaysSo() {
        learn(REGENCY);
        assertThat(gazetteer.findKecamatan("Kembar"))
                .isEqualTo(new Ambiguous(List.of(new PlaceCode("99.01.03"), new PlaceCode("99.02.03"))));
        assertThat(gazetteer.find("Kembar", "Tunggal").place())
                .as("the village tells which of them it is")
                .contains(new PlaceCode("99.02.03.2001"));
    }

    @Test
    void anImportAgainChangesNothingAndPutsAChangedNameRight() {
        assertThat(learn(REGENCY).changed()).isEqualTo(10);
        assertThat(learn(REGENCY).changed()).isZero();
        assertThat(learn(REGENCY.replace(",Lebak,", ",Lebak Baru,")).changed()).isEqualTo(1);
        assertThat(gazetteer.find("Lebak Wangi", "Lebak Baru").place()).isPresent();
    }

    @Test
    void aBadRowIsToldAndTheOthersAreTaken() {
        var outcome = learn("kode,nama\n99.01,Contoh\n9901,Salah\n99.02,\n");
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.problems()).extracting("line").containsExactly(3L, 4L);
        assertThat(outcome.problems()).extracting("field").containsExactly("kode", "nama");
    }

    @Test
    void anAddressIsReadAsPeopleWriteIt() {
        learn(REGENCY);
        assertThat(in("Kp. Baru RT 02/05, Ds. Margasana, Kec. Pulo Ampel, Kab. Contoh"))
                .contains("99.01.01.2001");
        assertThat(in("jalan rusak di desa margasana kecamatan lebak wangi sudah lama"))
                .contains("99.01.02.2001");
        assertThat(in("Kecamatan Lebak Wangi desa Lebak Kabupaten Contoh")).contains("99.01.02.2002");
        assertThat(in("kec. pulo-ampel")).contains("99.01.01");
        assertThat(in("Desa Tidak Ada, Kec. Pulo Ampel")).contains("99.01.01");
    }

    @Test
    void anAddressThatIsNotCertainIsNoPlace() {
        learn(REGENCY);
        assertThat(in("Desa Margasana")).as("a village without its kecamatan").isEmpty();
        assertThat(in("Pulo Ampel, Margasana"))
                .as("nothing is called what it is")
                .isEmpty();
        assertThat(in("Kec. Pulo Ampel atau Kec. Lebak Wangi"))
                .as("two kecamatan")
                .isEmpty();
        assertThat(in("Kec. Kembar")).as("two of that name").isEmpty();
        assertThat(in("kecewa sekali, desak pemerintah")).isEmpty();
        assertThat(in("")).isEmpty();
    }

    @Test
    void theRealRegencyHasVillagesWhoseNamesExistElsewhere() throws IOException {
        Path folder = sharedData().resolve("wilayah-2025");
        Path regency = folder.resolve("36.04_kab-serang.csv");
        assumeTrue(Files.exists(regency), "Skipped: the list of regions is not there: " + regency);
        assertThat(places.of(Files.readAllBytes(regency)).problems()).isEmpty();
        var rows = Table.read(Files.readAllBytes(regency), List.of("kode", "nama", "kecamatan"))
                .rows();
        var villages =
                rows.stream().filter(row -> !row.get("kecamatan").isEmpty()).toList();

        assertThat(villages).hasSize(326);
        assertThat(villages)
                .allSatisfy(row -> assertThat(gazetteer
                                .find("Kec. " + row.get("kecamatan"), row.get("nama"))
                                .place())
                        .contains(new PlaceCode(row.get("kode"))));
        assertThat(villages)
                .allSatisfy(row -> assertThat(finder.in("Desa " + row.get("nama")))
                        .as("without its kecamatan")
                        .isEmpty());
        assertThat(villages)
                .allSatisfy(row -> assertThat(finder.in(
                                "Ds. " + row.get("nama") + ", Kec. " + row.get("kecamatan") + ", Kab. Serang"))
                        .contains(new PlaceCode(row.get("kode"))));
    }

    private static Path sharedData() {
        return Path.of(Optional.ofNullable(System.getProperty("tanggap.shared-data"))
                .or(() -> Optional.ofNullable(System.getenv("TANGGAP_SHARED_DATA")))
                .orElse("../../shared/data"));
    }

    private PlaceImport.Outcome learn(String csv) {
        return places.of(csv.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> in(String address) {
        return Objects.requireNonNull(finder.in(address).map(PlaceCode::value));
    }
}
