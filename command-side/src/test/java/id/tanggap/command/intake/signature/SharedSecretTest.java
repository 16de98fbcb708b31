package id.tanggap.command.intake.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SharedSecretTest {

    /** The example that GitHub publishes for the same header. */
    @Test
    void aPublishedSignatureInHexIsAccepted() {
        SharedSecret secret = new SharedSecret("It's a Secret to Everybody");

        assertThat(secret.signedInHex(
                        "Hello, World!".getBytes(UTF_8),
                        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"))
                .isTrue();
        assertThat(secret.signedInHex(
                        "Hello, World!".getBytes(UTF_8),
                        "sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17"))
                .isTrue();
    }

    /** The example that X publishes for its challenge. */
    @Test
    void aPublishedChallengeIsAnswered() {
        SharedSecret secret = new SharedSecret("z3ZX4v7mAAUGykl3EcmkqbartmuW8VFOOzCloLx9Q45P0hLrFu");

        assertThat(secret.answer(new Challenge("9b4507b3-9040-4669-9ca3-6b94edb50553")))
                .isEqualTo("sha256=Cytd4Sq+NvEcV3MMrXxWJGJx5A+y/lXzzU2Maartkx8=");
    }

    @Test
    void everythingElseIsRefused() {
        SharedSecret secret = new SharedSecret("rahasia");
        byte[] body = "{}".getBytes(UTF_8);
        String right = secret.inBase64(body);

        assertThat(secret.signedInBase64(body, right)).isTrue();
        assertThat(secret.signedInBase64(body, right.replace("sha256=", ""))).isFalse();
        assertThat(secret.signedInBase64("{ }".getBytes(UTF_8), right)).isFalse();
        assertThat(secret.signedInBase64(body, null)).isFalse();
        assertThat(new SharedSecret("lain").signedInBase64(body, right)).isFalse();
        assertThat(secret.signedInHex(body, null)).isFalse();
        assertThat(secret.signedInHex(body, "")).isFalse();
        assertThat(secret.signedInHex(body, "sha256=")).isFalse();
        assertThat(secret.signedInHex(body, "sha256=nothex")).isFalse();
        assertThat(secret.signedInHex(body, "sha1=" + "0".repeat(40))).isFalse();
        assertThat(secret.signedInHex(body, "sha256=" + "0".repeat(64))).isFalse();
    }

    @Test
    void anEmptySecretIsNone() {
        assertThatThrownBy(() -> new SharedSecret(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoKnowsTheSecretIsKnown() {
        assertThat(new SharedSecret("token").is("token")).isTrue();
        assertThat(new SharedSecret("token").is("toke")).isFalse();
        assertThat(new SharedSecret("token").is(null)).isFalse();
    }
}
