package id.tanggap.command.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.table.CsvFile;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final Government GOVERNMENT =
            new Government(JAKARTA, LocalDate.of(2000, 1, 1), ChannelSpellings.ofTheKnown());
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> HEADER =
            List.of("nomor", "masuk", "disposisi", "dijawab", "selesai", "opd", "jenis", "isi");
    private static final Map<String, String> COLUMNS = Map.of(
            "postId", "nomor",
            "postedAt", "masuk",
            "assignedAt", "disposisi",
            "firstAnswerAt", "dijawab",
            "resolvedAt", "selesai",
            "opd", "opd",
            "category", "jenis",
            "text", "isi");
    private static final Map<String, String> WALK_IN = Map.of("channel", "walk-in");

    @Test
    void aRowIsReadAsTheMappingSays() {
        Archived row = read("A-1", "01/02/2026 08:00", "01/02/2026 09:00", "", "", "Dinas PU", "Jalan & Jembatan", "");

        assertThat(row.complaint()).isEqualTo(ComplaintId.of(Channel.WALK_IN, "A-1"));
        assertThat(row.postedAt()).isEqualTo(Instant.parse("2026-02-01T01:00:00Z"));
        assertThat(row.assignedAt()).isEqualTo(Instant.parse("2026-02-01T02:00:00Z"));
        assertThat(row.resolvedAt()).as("a missing end is an open complaint").isNull();
        assertThat(row.category()).isEqualTo(new CategoryId("jalan-jembatan"));
        assertThat(row.isPersonal()).as("without a word of anybody").isFalse();
    }

    @Test
    void aDateAloneIsMidnightInTheZone() {
        Mapping mapping = form(COLUMNS, WALK_IN, "yyyy-MM-dd", "Asia/Jayapura").read(HEADER, GOVERNMENT);

        assertThat(mapping.times().read("2026-02-01")).isEqualTo(Instant.parse("2026-01-31T15:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T08:00:00+08:00, 2026-02-01T00:00:00Z",
        "2026-02-01T08:00:00Z, 2026-02-01T08:00:00Z",
        "2026-02-01T08:00:00.5, 2026-02-01T01:00:00.5Z",
        "2026-02-01, 2026-01-31T17:00:00Z"
    })
    void withoutAPatternTimesAreIso(String written, Instant time) {
        assertThat(form(COLUMNS, WALK_IN, null, null)
                        .read(HEADER, GOVERNMENT)
                        .times()
                        .read(written))
                .isEqualTo(time);
    }

    @Test
    void oneColumnMayServeTwice() {
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.put("firstAnswerAt", "selesai");
        Mapping mapping = form(columns, WALK_IN, "dd/MM/yyyy HH:mm", null).read(HEADER, GOVERNMENT);

        Archived row = new RowReading(mapping, GOVERNMENT, NOW)
                .read(row("A-1", "01/02/2026 08:00", "", "", "02/02/2026 08:00", "Dinas PU", "", ""));

        assertThat(row.firstAnswerAt()).isEqualTo(row.resolvedAt()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01/02/2026 08:00 |  |  | 31/01/2026 08:00 | resolvedAt is before postedAt",
                "01/02/2026 08:00 | 31/01/2026 08:00 |  |  | assignedAt is before postedAt",
                "01/02/2026 08:00 | 03/02/2026 08:00 | 02/02/2026 08:00 |  | firstAnswerAt is before assignedAt",
                "01/02/2027 08:00 |  |  |  | postedAt lies in the future",
                "2026-02-01 |  |  |  | postedAt is not a time",
                "31/02/2025 08:00 |  |  |  | postedAt is not in the calendar",
                "29/02/2025 08:00 |  |  |  | postedAt is not in the calendar",
                "01/02/2025 25:00 |  |  |  | postedAt is not in the calendar",
                "05/01/0024 08:00 |  |  |  | postedAt is before 2000-01-01",
                "30/12/1899 00:00 |  |  |  | postedAt is before 2000-01-01",
                "01/02/2026 08:00 |  |  | 32/02/2026 08:00 | resolvedAt is not in the calendar",
                "|  |  |  | postedAt is empty"
            })
    void aRowThatMakesNoSenseIsRefusedWithItsReason(
            @Nullable String posted,
            @Nullable String assigned,
            @Nullable String answered,
            @Nullable String resolved,
            String reason) {
        RowRefused refused = catchThrowableOfType(
                RowRefused.class,
                () -> read("A-1", or(posted), or(assigned), or(answered), or(resolved), "Dinas PU", "", ""));

        assertThat(refused.reason().en()).startsWith(reason);
        assertThat(refused.reason().id()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "--",
                "–",
                "NULL",
                "null",
                "n/a",
                "N/A",
                "#N/A",
                "kosong",
                "Nihil",
                "tidak ada",
                "belum selesai",
                "\\N",
                "NaN",
                "0000-00-00 00:00:00",
                "00/00/0000",
                "0",
                "?",
                "\u00a0",
                "(blank)"
            })
    void whatSaysThatThereIsNothingIsEmpty(String nothing) {
        assertThat(read("A-1", "01/02/2026 08:00", nothing, nothing, nothing, "Dinas PU", "", "")
                        .resolvedAt())
                .isNull();
    }

    @Test
    void nobodyIsCalledMinusAndAnAnswerMayBeThatThereIsNothing() {
        Map<String, String> columns = new HashMap<>(COLUMNS);
        columns.put("contact", "jenis");
        columns.put("answer", "isi");
        columns.put("solution", "isi");
        columns.remove("category");
        Mapping mapping = form(columns, WALK_IN, "dd/MM/yyyy HH:mm", null).read(HEADER, GOVERNMENT);

        Archived.Words words = new RowReading(mapping, GOVERNMENT, NOW)
                .read(row("A-1", "01/02/2026 08:00", "", "", "", "-", " - ", "Tidak ada"))
                .words();

        assertThat(words.contact()).as("else all of them would be one person").isNull();
        assertThat(words.answer()).isEqualTo("Tidak ada");
        assertThat(refusal("-", "01/02/2026 08:00", "", "", "", "", "", "")
                        .reason()
                        .en())
                .startsWith("postId is empty");
    }

    /** What a clock then measures: the least that it can have taken. */
    @Test
    void aDayAloneAsTheEndIsNotBeforeTheBeginningOfThatDay() {
        String format = "dd/MM/yyyy[ HH:mm]";

        assertThat(read(format, "01/02/2026 09:00", "", "01/02/2026").resolvedAt())
                .isEqualTo(Instant.parse("2026-02-01T02:00:00Z"));
        assertThat(read(format, "01/02/2026 09:00", "01/02/2026 10:30", "01/02/2026")
                        .resolvedAt())
                .as("it was on no desk before")
                .isEqualTo(Instant.parse("2026-02-01T03:30:00Z"));
        assertThat(read(format, "01/02/2026 09:00", "", "02/02/2026").resolvedAt())
                .isEqualTo(Instant.parse("2026-02-01T17:00:00Z"));
        assertThat(read(format, "01/02/2026", "", "01/02/2026").resolvedAt())
                .isEqualTo(Instant.parse("2026-01-31T17:00:00Z"));
        assertThat(catchThrowableOfType(RowRefused.class, () -> read(format, "01/02/2026 09:00", "", "31/01/2026"))
                        .reason()
                        .en())
                .startsWith("resolvedAt is before postedAt");
    }

    @Test
    void theClockOfWhoWroteMayBeALittleAhead() {
        assertThat(read("A-1", "02/03/2026 09:04", "", "", "", "", "", "").postedAt())
                .isAfter(NOW);
        assertThat(refusal("A-1", "02/03/2026 09:06", "", "", "", "", "", "")
                        .reason()
                        .en())
                .startsWith("postedAt lies in the future");
    }

    @Test
    void emptyCellsBehindTheLastAndMissingOnesDoNoHarm() {
        assertThat(read("A-1", "01/02/2026 08:00", "", "", "", "Dinas PU", "", "", "", " ", "")
                        .opd())
                .isEqualTo("Dinas PU");
        assertThat(read("A-1", "01/02/2026 08:00").opd()).isNull();
        assertThat(refusal("A-1", "01/02/2026 08:00", "", "", "", "Dinas PU", "", "", "", "x")
                        .reason()
                        .en())
                .startsWith("The row has 10 cells, the header 8");
    }

    @Test
    void anOfficeIsTheSameWhateverBlanksAreInItsName() {
        assertThat(read("A-1", "01/02/2026 08:00", "", "", "", "Dinas  Pekerjaan\u00a0Umum ", "", "")
                        .opd())
                .isEqualTo("Dinas Pekerjaan Umum");
    }

    @Test
    void aColumnIsFoundWhateverBlanksAndCapitalsAreInItsTitle() {
        Mapping mapping = form(Map.of("postId", "No Tiket", "postedAt", "tanggal masuk"), WALK_IN, null, null)
                .read(List.of("no\u00a0 tiket", "TANGGAL MASUK"), GOVERNMENT);

        assertThat(mapping.columns()).containsEntry(Field.POST_ID, 0).containsEntry(Field.POSTED_AT, 1);
    }

    @Test
    void whatIsResolvedWasResolvedByAnOpd() {
        RowRefused refused = catchThrowableOfType(
                RowRefused.class, () -> read("A-1", "01/02/2026 08:00", "", "", "02/02/2026 08:00", "", "", ""));

        assertThat(refused.reason().en()).contains("no OPD");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsField() {
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> form(
                                Map.of("postId", "no", "waktu", "masuk", "resolvedAt", "selesai", "kelurahan", "isi"),
                                Map.of("channel", "merpati", "postedAt", "2020"),
                                "yyyy-QQQQQQQ",
                                "Mars")
                        .read(HEADER, GOVERNMENT));

        assertThat(problem.fields())
                .extracting(Problem.Field::field)
                .containsExactlyInAnyOrder(
                        "columns.postId",
                        "columns.waktu",
                        "columns.postedAt",
                        "constants.postedAt",
                        "constants.channel",
                        "columns.opd",
                        "columns.kecamatan",
                        "timeFormat",
                        "zone");
        assertThat(problem.fields().stream()
                        .filter(field -> field.field().equals("columns.postId"))
                        .findFirst()
                        .orElseThrow()
                        .message()
                        .en())
                .as("an unknown column is told with those that there are")
                .contains("nomor, masuk, disposisi");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Dinas P.U. & Tata Ruang, dinas-p-u-tata-ruang",
                "Kecamatan Kramatwatu, kecamatan-kramatwatu",
                "NYCC34, nycc34",
                "A, -",
                "???, -"
            })
    void aNameBecomesAnId(String name, @Nullable String id) {
        assertThat(Slug.of(name).map(Slug::value).orElse(null)).isEqualTo(id);
    }

    @Test
    void longNamesThatBeginAlikeHaveIdsOfTheirOwn() {
        String name = "Dinas Pekerjaan Umum dan Penataan Ruang serta Perumahan Rakyat ";

        assertThat(Slug.of(name + "Barat").orElseThrow().value())
                .hasSizeLessThanOrEqualTo(60)
                .isNotEqualTo(Slug.of(name + "Timur").orElseThrow().value());
    }

    private static Archived read(String... cells) {
        Mapping mapping = form(COLUMNS, WALK_IN, "dd/MM/yyyy HH:mm", null).read(HEADER, GOVERNMENT);
        return new RowReading(mapping, GOVERNMENT, NOW).read(row(cells));
    }

    private static Archived read(String format, String posted, String assigned, String resolved) {
        Mapping mapping = form(COLUMNS, WALK_IN, format, null).read(HEADER, GOVERNMENT);
        return new RowReading(mapping, GOVERNMENT, NOW)
                .read(row("A-1", posted, assigned, "", resolved, "Dinas PU", "", ""));
    }

    private static RowRefused refusal(String... cells) {
        return catchThrowableOfType(RowRefused.class, () -> read(cells));
    }

    private static CsvFile.Row row(String... cells) {
        return new CsvFile.Row(2, List.of(cells));
    }

    private static MappingForm form(
            Map<String, String> columns,
            Map<String, String> constants,
            @Nullable String timeFormat,
            @Nullable String zone) {
        return new MappingForm(columns, constants, timeFormat, zone, false);
    }

    private static String or(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
