package id.tanggap.eventstore.kurrent.server;

/** The double as a process of its own: prints its connection string, and runs until it is stopped. */
public final class ClusterProgram {

    private ClusterProgram() {}

    /** @param arguments how many nodes; one if nothing is said */
    public static void main(String[] arguments) throws InterruptedException {
        Cluster cluster = Cluster.start(arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]));
        System.out.println(cluster.connectionString());
        Thread.currentThread().join();
    }
}
