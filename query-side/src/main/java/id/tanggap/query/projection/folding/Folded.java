package id.tanggap.query.projection.folding;

/**
 * What is known after so many events.
 *
 * @param id of the document that shows it
 * @param version one more than the sequence number of the last event in it
 */
public record Folded<S>(String id, long version, S state) {}
