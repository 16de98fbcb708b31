package id.tanggap.eventstore.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.eventstore.postgres.GlobalPosition;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenSerializerTest {

    private final TokenSerializer serializer = new TokenSerializer("org.axonframework", "id.tanggap.eventstore");

    static Stream<TrackingToken> tokens() {
        GlobalPosition early = new GlobalPosition(7, 8);
        GlobalPosition late = new GlobalPosition(1L << 40, Long.MAX_VALUE);
        return Stream.of(
                early,
                late,
                ReplayToken.createReplayToken(late, early),
                ReplayToken.createReplayToken(late, null),
                MergedTrackingToken.merged(early, late),
                new ConfigToken(Map.of("id", "store-1")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void everyKindOfTokenSurvivesARestart(TrackingToken token) {
        SerializedObject<byte[]> stored = serializer.serialize(token, byte[].class);

        assertThat((TrackingToken) serializer.deserialize(stored)).isEqualTo(token);
    }

    /** As they lie in the table {@code token_entry} of whoever runs an earlier version. */
    static Stream<Arguments> storedTokens() {
        String position = "id.tanggap.eventstore.postgres.GlobalPosition";
        String logPosition = "id.tanggap.eventstore.kurrent.LogPosition";
        return Stream.of(
                Arguments.of(position, "{'tx':7,'id':8}"),
                Arguments.of(logPosition, "{'commit':7,'prepare':8}"),
                Arguments.of(
                        logPosition,
                        "{'commit':7,'prepare':8,'event':'0190b1a2-0000-7000-8000-000000000001','written':'2026-03-02T01:00:00.123456700Z'}"),
                Arguments.of(
                        "org.axonframework.eventhandling.ReplayToken",
                        "{'tokenAtReset':{'@class':'%s','tx':9,'id':9},'currentToken':{'@class':'%s','tx':7,'id':8}}"
                                .formatted(position, position)),
                Arguments.of(
                        "org.axonframework.eventhandling.MergedTrackingToken",
                        "{'lowerSegmentToken':{'@c':'%s','commit':7,'prepare':8},'upperSegmentToken':{'@c':'%s','commit':9,'prepare':9}}"
                                .formatted(logPosition, logPosition)),
                Arguments.of("org.axonframework.eventhandling.tokenstore.ConfigToken", "{'config':{'id':'store-1'}}"));
    }

    @ParameterizedTest
    @MethodSource("storedTokens")
    void aStoredTokenIsReadAndWrittenAsEver(String type, String json) {
        String stored = json.replace('\'', '"');

        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(stored, String.class, new SimpleSerializedType(type, null)));

        assertThat(serializer.serialize(token, String.class).getData()).isEqualTo(stored);
        assertThat(serializer.typeForClass(token.getClass()).getName()).isEqualTo(type);
    }
}
