package id.tanggap.eventstore.shredding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM. A sealed value is one byte for the version of this format, a nonce of 12 bytes and the ciphertext with its
 * 16-byte tag.
 *
 * <p>The nonce is no random number but a keyed digest of what is sealed (the idea of RFC 5297 and RFC 8452): one value is
 * always sealed alike, so that a repeated command is recognised by its ciphertext, and two values share a nonce with a
 * chance of 2^-96. What this gives away is that one subject has the same value twice.
 */
final class SealingKey {

    private static final byte VERSION = 1;
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NONCES = "nonces".getBytes(StandardCharsets.US_ASCII);

    /**
     * Each thread's own, for to get one takes longer than to open a text with it. Nobody seals with these: a cipher refuses
     * the nonce that it had last, and one text twice has one nonce.
     */
    private static final ThreadLocal<Cipher> OPENING = ThreadLocal.withInitial(SealingKey::cipher);

    private final SecretKeySpec key;

    /** Whoever only opens needs none, and that is nearly everybody. Made twice it is the same. */
    private volatile @Nullable SecretKeySpec nonceKey;

    private SealingKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    static SealingKey of(byte[] bytes) {
        return new SealingKey(bytes);
    }

    static SealingKey random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SealingKey(bytes);
    }

    byte[] bytes() {
        return key.getEncoded();
    }

    /** @param context what the value belongs to; it must be the same when it is opened, and is not part of the result */
    byte[] seal(byte[] context, byte[] clear) {
        byte[] nonce = nonce(context, clear);
        try {
            Cipher cipher = begun(cipher(), Cipher.ENCRYPT_MODE, new GCMParameterSpec(TAG_BITS, nonce), context);
            byte[] sealed = new byte[1 + NONCE_BYTES + cipher.getOutputSize(clear.length)];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do AES-256-GCM", e);
        }
    }

    /** @throws SealBrokenException if it was not sealed by this key for this context */
    byte[] open(byte[] context, byte[] sealed) {
        if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new SealBrokenException("This is no sealed value");
        }
        try {
            Cipher cipher = begun(
                    OPENING.get(),
                    Cipher.DECRYPT_MODE,
                    new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE_BYTES),
                    context);
            return cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new SealBrokenException("The sealed value was changed, or sealed with another key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do AES-256-GCM", e);
        }
    }

    private byte[] nonce(byte[] context, byte[] clear) {
        Mac mac = hmac(nonceKey());
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(context.length).array());
        mac.update(context);
        return Arrays.copyOf(mac.doFinal(clear), NONCE_BYTES);
    }

    private SecretKeySpec nonceKey() {
        SecretKeySpec known = nonceKey;
        if (known == null) {
            known = hmacKey(hmac(hmacKey(bytes())).doFinal(NONCES));
            nonceKey = known;
        }
        return known;
    }

    private static SecretKeySpec hmacKey(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static Mac hmac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do HMAC-SHA256", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do AES-256-GCM", e);
        }
    }

    private Cipher begun(Cipher cipher, int mode, GCMParameterSpec parameters, byte[] context)
            throws GeneralSecurityException {
        cipher.init(mode, key, parameters);
        cipher.updateAAD(context);
        return cipher;
    }
}
