package id.tanggap.command.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tanggap.command.channel.AddedChannels.Description;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.channel.ChannelDescribed;
import id.tanggap.events.channel.ChannelEvent;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeChannelTest {

    private static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Description RADIO = new Description("Radio Suara Kota", "City Voice Radio", false);

    private final List<ChannelEvent> happened = new ArrayList<>();

    @Test
    void aChannelIsAddedOnceAndMayBeCalledOtherwiseLater() {
        assertThat(describe("radio-suara-kota", RADIO))
                .containsExactly(new ChannelDescribed(
                        new Channel("RADIO_SUARA_KOTA"),
                        "Radio Suara Kota",
                        "City Voice Radio",
                        false,
                        DISKOMINFO,
                        NOW));
        assertThat(describe("radio-suara-kota", RADIO)).as("said again").isEmpty();
        assertThat(describe("radio-suara-kota", new Description("Radio Kota", null, true)))
                .hasSize(1);
        assertThat(added().isPublic(new Channel("RADIO_SUARA_KOTA"))).isFalse();
    }

    @Test
    void whatEveryGovernmentHasIsNotAddedUnderAnotherSpelling() {
        RuleBroken broken = catchThrowableOfType(RuleBroken.class, () -> describe("telp", RADIO));

        assertThat(broken.rule()).isInstanceOf(AKnownChannelIsNotAdded.class);
        assertThat(broken.rule().because().indonesian()).contains("telephone");
    }

    @Test
    void theListStaysShort() {
        for (int i = 0; i < 100; i++) {
            describe("pos-" + i, RADIO);
        }

        assertThat(catchThrowableOfType(RuleBroken.class, () -> describe("pos-100", RADIO))
                        .rule())
                .isInstanceOf(TheListStaysOneThatPeopleCanRead.class);
        assertThat(describe("pos-99", new Description("Pos 99", null, true))).hasSize(1);
    }

    @Test
    void anAddedOneIsReadByItsWordAndByItsNames() {
        describe("radio-suara-kota", RADIO);
        describe("pos-aduan", new Description("Telepon", null, true));
        ChannelSpellings channels = ChannelSpellings.ofTheKnown().and(added());

        assertThat(channels.read("RADIO SUARA KOTA")).contains(new Channel("RADIO_SUARA_KOTA"));
        assertThat(channels.read("City Voice  Radio")).contains(new Channel("RADIO_SUARA_KOTA"));
        assertThat(channels.read("Telepon"))
                .as("no name takes a known one away")
                .contains(Channel.TELEPHONE);
        assertThat(channels.words()).contains("radio-suara-kota", "pos-aduan", "telephone");
    }

    private List<ChannelEvent> describe(String word, Description description) {
        List<ChannelEvent> events = new DescribeChannel(Channel.ofWord(word), description, DISKOMINFO, NOW)
                .decide(happened.isEmpty() ? null : added());
        happened.addAll(events);
        return events;
    }

    private AddedChannels added() {
        return happened.stream().reduce(AddedChannels.NONE, AddedChannels::after, (_, later) -> later);
    }
}
