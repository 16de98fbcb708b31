package id.tanggap.events.person;

/**
 * A text that may say something about a person: readable as long as the key of that person exists. The same text sealed
 * for the same person is the same ciphertext, so that a repeated wish is recognised without reading it.
 *
 * @param of whose key opens it; the subject under which that key is kept is {@code of.toString()}
 * @param ciphertext never the clear text
 */
public record Sealed(PersonId of, String ciphertext) {}
