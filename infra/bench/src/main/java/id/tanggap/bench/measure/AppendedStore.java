package id.tanggap.bench.measure;

import id.tanggap.bench.load.Clients.Client;

/** An event store with its raw client beside it. */
interface AppendedStore extends AutoCloseable {

    String name();

    /** What stands beside it. */
    String rawName();

    /** Has it hold so many events. */
    void fill(int events) throws Exception;

    /** A client that appends one durable event a turn through our store. */
    Client through(int number) throws Exception;

    /** A client that writes the same as one durable row, or event, a turn without our store. */
    Client raw(int number) throws Exception;

    @Override
    void close();
}
