package id.tanggap.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private final EventSerializer serializer =
            new EventSerializer(EventRegistry.of(Map.of("complaint-captured", Captured.class)));

    @Test
    void anEventIsReadableJsonUnderItsNameAndRevision() {
        Captured event = new Captured(
                new ComplaintId("c-1"),
                new Weight(3),
                Instant.parse("2026-02-03T04:05:06.789Z"),
                LocalDate.parse("2026-02-03"),
                Duration.ofMinutes(90),
                List.of(new OpdId("pupr")),
                Map.of(new OpdId("dinkes"), 2),
                Channel.INSTAGRAM,
                null);

        SerializedObject<String> stored = serializer.serialize(event, String.class);

        assertThat(stored.getType().getName()).isEqualTo("complaint-captured");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(stored.getData()).isEqualTo("""
                        {"id":"c-1","weight":3,"at":"2026-02-03T04:05:06.789Z","day":"2026-02-03","due":"PT1H30M",\
                        "opds":["pupr"],"votes":{"dinkes":2},"channel":"INSTAGRAM"}""");
        assertThat((Captured) serializer.deserialize(stored)).isEqualTo(event);
    }

    @Test
    void metadataAreKept() {
        MetaData metadata = MetaData.with("traceId", "t-1").and("count", 2);

        assertThat((MetaData) serializer.deserialize(serializer.serialize(metadata, byte[].class)))
                .isEqualTo(metadata);
    }

    @Test
    void aClassWithoutANameIsNotWritten() {
        assertThatThrownBy(() -> serializer.serialize(new Unknown("x"), String.class))
                .isInstanceOf(UnregisteredEventException.class)
                .hasMessageContaining(Unknown.class.getName())
                .hasMessageContaining("EventRegistry");
    }

    @Test
    void aNameWithoutAClassIsNotRead() {
        assertThatThrownBy(() -> serializer.deserialize(stored("complaint-eaten", "{}")))
                .isInstanceOf(UnregisteredEventException.class)
                .hasMessageContaining("complaint-eaten");
    }

    @Test
    void noClassIsEverLoadedByANameInTheData() {
        assertThatThrownBy(() -> serializer.deserialize(stored(Unknown.class.getName(), "{\"what\":\"x\"}")))
                .isInstanceOf(UnregisteredEventException.class);
        assertThatThrownBy(() -> new TokenSerializer("org.axonframework")
                        .deserialize(stored("javax.script.ScriptEngineManager", "{}")))
                .isInstanceOf(UnregisteredEventException.class);
    }

    @Test
    void whatAYoungerVersionAddedIsIgnored() {
        Captured read =
                serializer.deserialize(stored("complaint-captured", "{\"id\":\"c-1\",\"weight\":1,\"mood\":\"bad\"}"));

        assertThat(read.id()).isEqualTo(new ComplaintId("c-1"));
    }

    @Test
    void namesAndClassesMustBeUnambiguous() {
        assertThatThrownBy(() -> EventRegistry.of(Map.of("one", Captured.class, "two", Captured.class)))
                .hasMessageContaining("registered twice");
        EventRegistry one = EventRegistry.of(Map.of("one", Captured.class));
        assertThatThrownBy(() -> EventRegistry.merged(List.of(one, EventRegistry.of(Map.of("one", Unknown.class)))))
                .hasMessageContaining("'one'");
    }

    private static SerializedObject<String> stored(String name, String json) {
        return new SimpleSerializedObject<>(json, String.class, name, "1");
    }

    record ComplaintId(String value) {}

    record OpdId(String value) {}

    record Weight(int value) {}

    enum Channel {
        INSTAGRAM
    }

    record Unknown(String what) {}

    @Revision("2")
    record Captured(
            ComplaintId id,
            Weight weight,
            Instant at,
            LocalDate day,
            Duration due,
            List<OpdId> opds,
            Map<OpdId, Integer> votes,
            Channel channel,
            @Nullable String nothing) {}
}
