package id.tanggap.events.person;

/**
 * A text that may say something about a person: readable as long as the key of that person exists.
 *
 * @param of whose key opens it
 * @param ciphertext never the clear text
 */
public record Sealed(PersonId of, String ciphertext) {}
