package id.tanggap.eventstore.shredding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * Seals what must be erasable, each subject under a key of its own, and erases a subject by erasing that key.
 *
 * <p>A subject is a person's pseudonym, or a name for something else that is to be erased as a whole (a raw delivery).
 * It stands in the database in the clear.
 *
 * <p><b>Once erased, always erased.</b> A text that is sealed for an erased person afterwards can never be opened by
 * anybody: it tells no more than that the same words were sealed again. It is no error: what else is said beside it must
 * not be lost. Bytes that are sealed for an erased subject would be lost as a whole, so they are refused.
 *
 * <p><b>Transactions.</b> A first key is written within the surrounding transaction, so that it is stored if and only if
 * what it sealed is; or, where events are stored elsewhere, before it and for good. An erasure takes effect when its transaction commits: here at once, on other nodes when they
 * next look for erasures, {@link PersonKeys#STALE_FOR} later at most.
 *
 * <p>Safe for use by many threads.
 */
public final class PersonalData {

    private static final String PREFIX = "s1.";
    private static final byte TEXT = 't';
    private static final byte BYTES = 'b';

    private final PersonKeys keys;
    private final Pseudonyms pseudonyms;

    PersonalData(PersonKeys keys, Pseudonyms pseudonyms) {
        this.keys = keys;
        this.pseudonyms = pseudonyms;
    }

    /**
     * @return text of letters, digits and {@code - _ .}; always the same for the same subject and clear text until an
     *     erasure, and always the same after it
     */
    public String seal(String subject, String clear) {
        byte[] sealed = keys.forSealing(subject)
                .orElseGet(() -> ofNobody(subject, clear))
                .seal(context(TEXT, subject), clear.getBytes(StandardCharsets.UTF_8));
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * A key that nobody has who does not know the text already. So a repeated wish is recognised after an erasure as before
     * it, and what was sealed can be read by nobody.
     */
    private SealingKey ofNobody(String subject, String clear) {
        return SealingKey.of(
                pseudonyms.of("sealed for nobody", subject + '\0' + clear).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The clear text, or nothing if the subject was erased.
     *
     * @throws SealBrokenException if the value was not sealed for this subject
     */
    public Optional<String> open(String subject, String sealed) {
        byte[] bytes = decode(sealed);
        return keys.forOpening(subject)
                .map(key -> new String(key.open(context(TEXT, subject), bytes), StandardCharsets.UTF_8));
    }

    /** Announces that something will be opened of all of these: saves as many questions, and makes no key. */
    public void prepareToOpen(Collection<String> subjects) {
        keys.prepareToOpen(subjects);
    }

    /** Announces that something will be sealed for all of these: saves a question to the database for each. */
    public void prepare(Collection<String> subjects) {
        keys.prepare(subjects);
    }

    /** @throws ErasedSubjectException if the subject was erased */
    public byte[] sealBytes(String subject, byte[] clear) {
        return keys.forSealing(subject)
                .orElseThrow(() -> new ErasedSubjectException(subject))
                .seal(context(BYTES, subject), clear);
    }

    /**
     * The clear bytes, or nothing if the subject was erased.
     *
     * @throws SealBrokenException if the value was not sealed for this subject
     */
    public Optional<byte[]> openBytes(String subject, byte[] sealed) {
        return keys.forOpening(subject).map(key -> key.open(context(BYTES, subject), sealed));
    }

    /**
     * Erases the subject for good, also one of whom nothing was ever sealed.
     *
     * @return whether it was not erased before
     */
    public boolean erase(String subject) {
        return keys.erase(subject);
    }

    /** Since when the subject is erased, by the word of the database as of now; nothing if it is not. */
    public Optional<Instant> erasedAt(String subject) {
        return keys.erasedAt(subject);
    }

    /** Whether what is sealed for the subject can be opened again; makes its key if there was none. */
    public boolean isKeptFor(String subject) {
        return keys.forSealing(subject).isPresent();
    }

    /**
     * A name that is always the same for the same value, from which the value can neither be computed nor found by trying
     * them all, as long as the master key is secret.
     *
     * @param purpose keeps the names of different kinds of values apart, such as {@code "instagram"}
     * @return 32 characters of {@code a-z 2-7}
     */
    public String pseudonym(String purpose, String value) {
        return pseudonyms.of(purpose, value);
    }

    private static byte[] decode(String sealed) {
        if (!sealed.startsWith(PREFIX)) {
            throw new SealBrokenException("This is no sealed text");
        }
        try {
            return Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new SealBrokenException("This is no sealed text", e);
        }
    }

    /** Binds a value to its subject and its kind, so that neither can be exchanged. */
    private static byte[] context(byte kind, String subject) {
        byte[] name = subject.getBytes(StandardCharsets.UTF_8);
        byte[] context = new byte[1 + name.length];
        context[0] = kind;
        System.arraycopy(name, 0, context, 1, name.length);
        return context;
    }
}
