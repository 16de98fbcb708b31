package id.tanggap.events.complaint;

import id.tanggap.events.person.Sealed;
import id.tanggap.events.text.Signs;

/**
 * Which words they were, without a word of them: made of what is sealed, so that nobody who guesses them can tell.
 *
 * @param value 26 lower-case Crockford base32 characters
 */
public record WordsDigest(String value) {
    private static final Signs FORM = Signs.of(Signs.CROCKFORD, 26, 26);

    public WordsDigest {
        if (!FORM.make(value)) {
            throw new IllegalArgumentException("Not a digest of words: " + value);
        }
    }

    public static WordsDigest of(Sealed words) {
        return new WordsDigest(PostDigest.ofParts("words", words.ciphertext()).characters(0, 26));
    }
}
