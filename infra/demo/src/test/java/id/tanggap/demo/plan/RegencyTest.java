package id.tanggap.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RegencyTest {

    private final Regency regency = Regency.read();

    @Test
    void every_kind_of_office_is_there() {
        assertThat(regency.offices()).hasSizeBetween(40, 50);
        assertThat(regency.offices().stream()
                        .map(office -> office.description().kind())
                        .distinct())
                .containsExactlyInAnyOrder(OpdKind.values());
    }

    @Test
    void an_account_belongs_to_one_office_and_cannot_be_anybodys_on_a_real_platform() {
        List<OfficialAccount> accounts = regency.offices().stream()
                .flatMap(office -> office.accounts().stream())
                .toList();
        assertThat(accounts).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(accounts).extracting(OfficialAccount::id).allMatch(id -> id.startsWith("00"));
        assertThat(accounts.stream()
                        .map(account -> account.platform() + account.id())
                        .distinct())
                .hasSameSizeAs(accounts);
    }

    @Test
    void whoever_is_named_for_a_kind_of_complaint_exists_and_every_kind_has_all_voices() {
        for (Kind kind : regency.kinds()) {
            for (Village village : regency.villages()) {
                Stream.concat(kind.answerers().keySet().stream(), kind.mistaken().stream())
                        .forEach(name ->
                                assertThat(regency.office(name, village)).isNotNull());
            }
            for (Voice voice : Voice.values()) {
                assertThat(kind.words().rule(voice.rule)).isNotEmpty();
            }
            assertThat(kind.months()).hasSize(12);
        }
        Set<CategoryId> answered = regency.offices().stream()
                .flatMap(office -> office.jurisdiction().categories().stream())
                .collect(Collectors.toSet());
        assertThat(regency.kinds().stream().map(Kind::category)).contains(answered.toArray(CategoryId[]::new));
    }

    @Test
    void no_place_of_it_exists_in_indonesia() throws IOException {
        Path real = Path.of(Objects.requireNonNullElse(
                        System.getProperty("tanggap.shared-data", System.getenv("TANGGAP_SHARED_DATA")),
                        "../../../shared/data"))
                .resolve("wilayah-2025")
                .resolve("wilayah_all.csv");
        Assumptions.assumeTrue(
                Files.exists(real), "The official list of regions is not on this machine: " + real.toAbsolutePath());
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        try (Stream<String> lines = Files.lines(real)) {
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> {
                codes.add(cells[0]);
                names.add(comparable(cells[1]));
            });
        }
        assertThat(names).contains("serang", "blora");
        regency.places().forEach((code, name) -> {
            assertThat(codes).doesNotContain(code.value());
            assertThat(names).doesNotContain(comparable(name));
        });
    }

    private static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceFirst("^(kabupaten|kota|kecamatan|kelurahan|desa) ", "")
                .replaceAll("[^a-z]", "");
    }
}
