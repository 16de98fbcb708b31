package id.tanggap.eventstore.shredding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealingKeyTest {

    private static final byte[] ANSWER = "answer".getBytes(UTF_8);
    private static final byte[] QUESTION = "question".getBytes(UTF_8);
    private static final byte[] CLEAR = "jalan sudah ditambal".getBytes(UTF_8);

    private final SealingKey key = SealingKey.random();

    @Test
    void opensWhatItSealed() {
        assertThat(key.open(ANSWER, key.seal(ANSWER, CLEAR))).isEqualTo(CLEAR);
    }

    @Test
    void sealsTheSameAlikeSoThatARepeatedCommandIsRecognised() {
        assertThat(key.seal(ANSWER, CLEAR)).isEqualTo(SealingKey.of(key.bytes()).seal(ANSWER, CLEAR));
    }

    @Test
    void anotherContextOrAnotherTextOrAnotherKeyShareNothing() {
        byte[] sealed = key.seal(ANSWER, CLEAR);

        assertThat(key.seal(QUESTION, CLEAR)).isNotEqualTo(sealed);
        assertThat(key.seal(ANSWER, "jalan belum ditambal".getBytes(UTF_8))).isNotEqualTo(sealed);
        assertThat(SealingKey.random().seal(ANSWER, CLEAR)).isNotEqualTo(sealed);
    }

    @Test
    void whatWasChangedOrPutElsewhereStaysClosed() {
        byte[] sealed = key.seal(ANSWER, CLEAR);
        assertThatThrownBy(() -> key.open(QUESTION, sealed)).isInstanceOf(SealBrokenException.class);

        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(ANSWER, sealed)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void whatStayedClosedKeepsNothingElseClosed() {
        SealingKey other = SealingKey.random();
        byte[] sealed = key.seal(ANSWER, CLEAR);

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> other.open(ANSWER, sealed)).isInstanceOf(SealBrokenException.class);
            assertThat(key.open(ANSWER, sealed)).isEqualTo(CLEAR);
            assertThat(key.seal(ANSWER, CLEAR)).isEqualTo(sealed);
            assertThat(other.open(QUESTION, other.seal(QUESTION, CLEAR))).isEqualTo(CLEAR);
        }
    }
}
