package id.tanggap.query.projection.folding;

/** What a projection writes. */
public interface Document {

    String id();

    /** One more than the sequence number of the last event in it: the external version under which it is stored. */
    long version();
}
