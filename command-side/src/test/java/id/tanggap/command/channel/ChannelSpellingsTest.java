package id.tanggap.command.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.complaint.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelSpellingsTest {

    private final ChannelSpellings channels = ChannelSpellings.ofTheKnown();

    @Test
    void everyKnownChannelIsReadByItsWordAndByItsValue() {
        assertThat(Channel.known()).allSatisfy(channel -> {
            assertThat(channels.read(channel.word())).contains(channel);
            assertThat(channels.read(channel.value())).contains(channel);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SP4N-LAPOR!, SP4N_LAPOR",
        "LAPOR!, SP4N_LAPOR",
        "Telp., TELEPHONE",
        "Telepon, TELEPHONE",
        "Call Center 112, 112",
        "112, 112",
        "E-mail, EMAIL",
        "Surel, EMAIL",
        "surat, LETTER",
        "WA, WHATSAPP",
        "Twitter, X",
        "ＩＧ, INSTAGRAM",
        "Datang  Langsung, WALK_IN",
        "Media Centre, MEDIA_CENTER",
        "Aplikasi, APP"
    })
    void peoplesSpellingsAreRead(String written, String channel) {
        assertThat(channels.read(written)).contains(new Channel(channel));
    }

    @Test
    void whatIsNoChannelIsNone() {
        assertThat(channels.read("friendster")).isEmpty();
        assertThat(channels.read("!")).isEmpty();
    }
}
