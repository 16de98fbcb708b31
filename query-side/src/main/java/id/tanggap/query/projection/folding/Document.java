package id.tanggap.query.projection.folding;

/** What a projection writes. */
public interface Document {

    String id();

    /** One more than the sequence number of the last event in it: the external version under which it is stored. */
    long version();

    /** About how many bytes of memory it takes; more rather than fewer. */
    default int weight() {
        return USUAL_WEIGHT;
    }

    /** Of one without long texts. */
    int USUAL_WEIGHT = 2_048;
}
