package id.tanggap.command.channel;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.events.EventCatalogue;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.eventstore.serialization.EventRegistry;
import id.tanggap.eventstore.serialization.EventSerializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A channel was a constant once; what was stored then is stored in the same way now, and what is added later is read. */
class StoredChannelTest {

    private static final String CAPTURED = """
            {"complaint":"djrjn50g61193ab3gwegzjqsb2","trackingCode":"AMR2-56M5-JZNQ","channel":"%s","origin":"STAFF",\
            "postId":{"of":"aaaaaaaaaaaaaaaaaaaaaaaaaa","ciphertext":"AAEC"},\
            "citizen":"aaaaaaaaaaaaaaaaaaaaaaaaaa",\
            "text":{"of":"aaaaaaaaaaaaaaaaaaaaaaaaaa","ciphertext":"AAEC"},\
            "tagged":[{"platform":"%s","id":"dinas-pu"}],"postedAt":"2026-02-03T04:05:06Z",\
            "by":{"kind":"CITIZEN"},"at":"2026-02-03T04:05:06Z"}""";

    private final EventSerializer serializer = new EventSerializer(EventRegistry.of(EventCatalogue.types()));

    @ParameterizedTest
    @ValueSource(strings = {"INSTAGRAM", "X", "WALK_IN", "112", "RADIO_SUARA_KOTA"})
    void itIsItsBareText(String channel) {
        String stored = CAPTURED.formatted(channel, channel);

        ComplaintCaptured read =
                serializer.deserialize(new SimpleSerializedObject<>(stored, String.class, "complaint.captured", "1"));

        assertThat(read.channel()).isEqualTo(new Channel(channel));
        assertThat(serializer.serialize(read, String.class).getData()).isEqualTo(stored);
        assertThat(serializer.serialize(read, String.class).getType().getRevision())
                .isEqualTo("1");
    }
}
