package id.tanggap.query.projection.generations;

/**
 * What a projection shows, in one number: equal for two replays of the same events, whenever and in which batches they
 * were projected.
 *
 * @param digest hexadecimal
 */
public record ProjectionDigest(String projection, long generation, String index, long documents, String digest) {}
