package id.tanggap.command.intake.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.access.problem.Problem;
import id.tanggap.command.channel.ChannelSpellings;
import id.tanggap.command.intake.post.PostingTime;
import id.tanggap.events.complaint.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTextTest {

    private static final Instant FIRST_DAY = Instant.parse("1999-12-31T17:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pendek",
                "​​​​​​​​​​​​",
                "ㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤㅤ",
                "a​​​​​​​​​​​b",
                "a            b",
                "............",
                "!?!?!?!?!?!?",
                "\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21\uD83D\uDE21"
            })
    void whatHoldsNothingToReadIsRefusedByItsField(String text) {
        assertThatThrownBy(() -> entry(text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jalan rusak", "banjir RT 3", "  Lampu mati total  ", "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀ꦱꦔꦼꦠ꧀", "水管破了三天没有水了吗"})
    void wordsOfAnyScriptAreTaken(String text) {
        assertThat(entry(text).text()).isEqualTo(text.strip());
    }

    @Test
    void staffSayHowACitizenComplainedAndNobodyElseDoes() {
        assertThat(on("Telp.", true).channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(on(null, true).channel()).isNull();
        for (String comesInByItself : List.of("instagram", "web", "merpati")) {
            assertThatThrownBy(() -> on(comesInByItself, true)).hasMessageContaining("Correct the fields");
        }
        assertThatThrownBy(() -> on("surat", false)).hasMessageContaining("Correct the fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "1999-12-31T16:59:59Z"})
    void nothingWasSaidBeforeTheFirstDay(String postedAt) {
        assertThatThrownBy(() -> entry("Jalan rusak di depan pasar", null, postedAt, true))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("postedAt"));
        assertThat(entry("Jalan rusak di depan pasar", null, "2000-01-01T00:00:00+07:00", true)
                        .postedAt())
                .isEqualTo(FIRST_DAY);
    }

    private static Entry entry(String text) {
        return entry(text, null, false);
    }

    private static Entry on(@Nullable String channel, boolean staff) {
        return entry("Jalan rusak di depan pasar", channel, staff);
    }

    private static Entry entry(String text, @Nullable String channel, boolean staff) {
        return entry(text, channel, null, staff);
    }

    private static Entry entry(String text, @Nullable String channel, @Nullable String postedAt, boolean staff) {
        return Entry.of(
                new EntryRequest(
                        text, null, null, null, null, null, null, channel, postedAt, null, null, null, null, null, null,
                        null),
                new Enterer(staff, null, Duration.ofDays(30)),
                ChannelSpellings.ofTheKnown(),
                new PostingTime(FIRST_DAY),
                Instant.now());
    }
}
