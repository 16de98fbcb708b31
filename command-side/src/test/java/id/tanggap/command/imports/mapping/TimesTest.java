package id.tanggap.command.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    /** 2024-05-01 13:05 in Jakarta. */
    private static final Instant AFTERNOON = Instant.parse("2024-05-01T06:05:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/05/2024 13:05",
                "1/5/2024 13:05",
                "01-05-2024 13.05",
                "1.5.2024 13.05",
                "01/05/24 13:05:00",
                "01/05/2024 13:05:00.000",
                "01/05/2024, 13:05",
                "01/05/2024  13:05",
                "01/05/2024\u00a013:05",
                "'01/05/2024 13:05",
                "01/05/2024 pukul 13.05",
                "01/05/2024 pkl. 13.05 WIB",
                "01/05/2024 jam 13:05 wib",
                "01/05/2024 14:05 WITA",
                "01/05/2024 15:05 WIT",
                "01/05/2024 06:05 UTC",
                "01/05/2024 13:05 GMT+7",
                "01/05/2024 13:05 +0700",
                "01/05/2024 13:05 +07:00",
                "01/05/2024 1:05 PM",
                "01/05/2024 01:05:00 pm",
                "01/05/2024 1:05 p.m.",
                "1 Mei 2024 13:05",
                "1 MEI 2024 13.05 WIB",
                "01-Mei-24 13:05",
                "1Mei2024 13:05",
                "Rabu, 1 Mei 2024 pukul 13.05 WIB",
                "Wednesday, May 1, 2024 1:05 PM",
                "May 1st, 2024 13:05",
                "1-V-2024 13.05",
                "2024-05-01 13:05",
                "2024-05-01T13:05:00",
                "2024-05-01T06:05:00Z",
                "2024-05-01T06:05:00.000Z",
                "2024-05-01T13:05:00+07:00",
                "2024/05/01 13.05",
                "45413.545138888891",
                "45413,5451388889"
            })
    void oneMomentInTheWaysInWhichPeopleWriteIt(String written) {
        assertThat(times("dd/MM/yyyy HH:mm").read(written)).isEqualTo(AFTERNOON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17 Agustus 2024",
                "17 agustus 2024",
                "17 AGUSTUS 2024",
                "17 Agust 2024",
                "17 Agt 2024",
                "17 Ags. 2024",
                "17 Aug 2024",
                "17-AUG-24",
                "17 august 2024",
                "Agustus 17, 2024",
                "2024 Agustus 17",
                "Sabtu, 17 Agustus 2024",
                "Jum'at 17 Agustus 2024",
                "17-VIII-2024",
                "17 Agustus 2024 WIB",
                "17/8/2024",
                "17.08.24",
                "2024-08-17",
                "45521"
            })
    void oneDayInTheWaysInWhichPeopleWriteIt(String written) {
        assertThat(times("d MMMM yyyy").written(written).day()).isEqualTo(LocalDate.of(2024, 8, 17));
        assertThat(times("d MMMM yyyy").written(written).time()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Januari, 1",
        "JAN, 1",
        "Jan., 1",
        "Pebruari, 2",
        "Peb, 2",
        "Februari, 2",
        "Feb, 2",
        "Maret, 3",
        "mar, 3",
        "April, 4",
        "Apr, 4",
        "Mei, 5",
        "may, 5",
        "Juni, 6",
        "Jun, 6",
        "July, 7",
        "Jul, 7",
        "Agust, 8",
        "AGT, 8",
        "September, 9",
        "Sept, 9",
        "Oktober, 10",
        "okt, 10",
        "Oct, 10",
        "Nopember, 11",
        "Nop, 11",
        "November, 11",
        "Desember, 12",
        "Des, 12",
        "dec, 12"
    })
    void monthsAreReadAsPeopleWriteThem(String month, int number) {
        assertThat(times("d MMM yyyy").written("3 " + month + " 2024").day()).isEqualTo(LocalDate.of(2024, number, 3));
        assertThat(times(null).written("3-" + month + "-2024").day())
                .as("a month that is a word needs no pattern")
                .isEqualTo(LocalDate.of(2024, number, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy | 31/02/2024",
                "dd/MM/yyyy | 29/02/2023",
                "dd/MM/yyyy | 31/04/2024",
                "dd/MM/yyyy | 00/04/2024",
                "dd/MM/yyyy | 05/13/2024",
                "d MMMM yyyy | 31 Februari 2024",
                "yyyy-MM-dd | 2023-02-29",
                "dd/MM/yyyy HH:mm | 01/05/2024 25:00",
                "dd/MM/yyyy HH:mm | 01/05/2024 12:60",
                "dd/MM/yyyy HH:mm | 01/05/2024 13:05 am",
                "dd/MM/yyyy HH:mm | 01/05/2024 24:01",
                "dd/MM/yyyy HH:mm | 01/05/2024 12:00 +25:00",
                " | 2024-02-30",
                " | 2024-02-30T08:00:00Z"
            })
    void thereIsNoSuchDayOrHour(@Nullable String pattern, String written) {
        UnreadableTime unreadable =
                catchThrowableOfType(UnreadableTime.class, () -> times(pattern).written(written));

        assertThat(unreadable.isImpossible()).isTrue();
        assertThat(times(pattern).hasTheForm(written))
                .as("the pattern is not to blame")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy HH:mm | 01/05/2024",
                "dd/MM/yyyy | kemarin",
                "dd/MM/yyyy | 1 Meikarta 2024",
                "dd/MM/yyyy | 01/05",
                "dd/MM/yyyy | 01/05/124",
                "dd/MM/yyyy | 01/05/12024",
                "dd/MM/yyyy | 1714543500000",
                "yyyy-MM-dd | 01/05/2024",
                "yyyy-MM-dd | 01/05/24",
                " | 01/05/2024",
                " | 01/05/24",
                "dd/MM/yyyy hh:mm a | 01/05/2024 01:05"
            })
    void whatIsNotAsThePatternSaysIsNoTime(@Nullable String pattern, String written) {
        assertThat(times(pattern).hasTheForm(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "DD/MM/YYYY | 01/05/2024",
                "dd/mm/yyyy | 01/05/2024",
                "yy-MM-dd | 24-05-01",
                "MM/dd/yyyy | 05/01/2024",
                "M/d/yy | 5/1/24",
                "ddMMyyyy | 01052024",
                "yyyyMMdd | 20240501",
                "EEEE, dd MMMM yyyy | Rabu, 01 Mei 2024",
                "'tgl' d/M/yyyy | tgl 1/5/2024"
            })
    void patternsAreMeantAsPeopleMeanThem(String pattern, String written) {
        assertThat(times(pattern).written(written).day()).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy hh:mm | 01/05/2024 13:05",
                "dd/mm/yyyy hh:mm | 01/05/2024 13:05",
                "dd/MM/yyyy hh:mm a | 01/05/2024 01:05 PM",
                "dd/MM/yyyy hh:mm a | 01/05/2024 13:05",
                "yyyyMMddHHmmss | 20240501130500",
                "MM/dd/yyyy hh:mm:ss a | 05/01/2024 01:05:00 PM",
                "dd/MM/yyyy[ HH:mm] | 01/05/2024 13:05",
                "yyyy-MM-dd'T'HH:mm:ss | 2024-05-01T13:05:00"
            })
    void soAreTheirHours(String pattern, String written) {
        assertThat(times(pattern).read(written)).isEqualTo(AFTERNOON);
    }

    @Test
    void midnightIsWrittenAtEitherEndOfADay() {
        assertThat(times("dd/MM/yyyy HH:mm").read("01/05/2024 24:00"))
                .isEqualTo(times("dd/MM/yyyy HH:mm").read("02/05/2024 00:00"));
        assertThat(times("dd/MM/yyyy HH:mm").read("01/05/2024 12:00 AM"))
                .isEqualTo(times("dd/MM/yyyy HH:mm").read("01/05/2024 00:00"));
    }

    @Test
    void aShortYearIsTheFirstSuchOneFromTheFirstDayOn() {
        assertThat(times("dd/MM/yy").written("01/05/99").day().getYear()).isEqualTo(2099);
        Times since1990 = new Times(TimePattern.of("dd/MM/yy"), ZoneId.of("Asia/Jakarta"), LocalDate.of(1990, 1, 1));
        assertThat(since1990.written("01/05/99").day().getYear()).isEqualTo(1999);
        assertThat(since1990.written("01/05/24").day().getYear()).isEqualTo(2024);
    }

    private static Times times(@Nullable String pattern) {
        return new Times(
                pattern == null ? TimePattern.ISO : TimePattern.of(pattern),
                ZoneId.of("Asia/Jakarta"),
                LocalDate.of(2000, 1, 1));
    }
}
