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
import org.junit.jupiter.params.ParameterizedTest;
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
}
