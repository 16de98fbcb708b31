package id.tanggap.eventstore.kurrent;

/** What becomes of a unit of work that appends to more than one aggregate. */
public enum SeveralAggregates {

    /** All or nothing, as Axon expects it. The server must know appends to several streams: KurrentDB 25.1 or later. */
    AS_ONE,

    /**
     * Each aggregate's events all or nothing, one aggregate after the other: of a unit of work that fails on the way, the
     * first ones stay. Where each command changes one aggregate and every batch of a processor may be done twice, that is
     * all that is needed, on any server and for batches of any size. Where the server knows appends to several streams,
     * as many as it takes go together, for speed.
     */
    IN_TURN
}
