package id.tanggap.eventstore.kurrent.server;

import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A double of an EventStoreDB cluster; see the package. Its nodes share one log, as if replication took no time.
 */
public final class Cluster implements AutoCloseable {

    /** @param chain and key as PEM files */
    record Certificate(File chain, File key) {}

    private volatile ServerLog log = new ServerLog();
    private final Faults faults = new Faults();
    private final Users users;
    private final ServerVersion version;
    private final Certificate certificate;
    private final List<Node> nodes = new ArrayList<>();
    private final Set<AllSubscriptionCall> subscriptions = ConcurrentHashMap.newKeySet();
    private volatile Node leader;
    private volatile boolean leaderless;

    private Cluster(Builder builder) {
        this.users = new Users(builder.passwords);
        this.version = builder.version;
        this.certificate = builder.certificate;
        for (int i = 0; i < builder.nodes; i++) {
            nodes.add(new Node(this));
        }
        leader = nodes.get(0);
        nodes.forEach(Node::start);
    }

    public static Cluster start(int nodes) {
        return with(nodes).start();
    }

    public static Builder with(int nodes) {
        return new Builder(nodes);
    }

    /** For a client of this cluster; of all nodes if there are several. */
    public String connectionString() {
        return connectionString("", "tls=" + (certificate != null));
    }

    /** @param user such as {@code admin:changeit@}, or nothing */
    public String connectionString(String user, String settings) {
        String hosts =
                nodes.stream().map(node -> node.host() + ":" + node.port()).collect(Collectors.joining(","));
        return "esdb://" + user + hosts + "?" + settings + "&discoveryInterval=50&gossipTimeout=1000";
    }

    public Faults faults() {
        return faults;
    }

    public List<Node> nodes() {
        return nodes;
    }

    public Node leader() {
        return leader;
    }

    /** Another node leads; the former one follows. Calls that are under way go on. */
    public void changeLeader() {
        leader = nodes.get((nodes.indexOf(leader) + 1) % nodes.size());
    }

    /** The leader breaks down, and another node leads. */
    public void loseLeader() {
        Node lost = leader;
        changeLeader();
        lost.crash();
    }

    /** All subscriptions end, as when a server stops: some are cancelled, some completed, some unavailable. */
    public void endSubscriptions() {
        int way = 0;
        for (AllSubscriptionCall call : subscriptions) {
            call.end(way++ % 3);
        }
    }

    public int subscriptions() {
        return subscriptions.size();
    }

    /** Whatever metadata hide is removed from the log for good. */
    public void scavenge() {
        log.scavenge();
    }

    /** What the servers held at one moment. */
    public static final class Backup {

        private final ServerLog log;

        private Backup(ServerLog log) {
            this.log = log;
        }
    }

    public Backup backup() {
        return new Backup(log.copy());
    }

    /** The servers are stopped, and started again with what they held then. What was written since is gone. */
    public void restore(Backup backup) {
        nodes.forEach(Node::crash);
        log = backup.log.copy();
        nodes.forEach(Node::start);
    }

    public void tombstone(String stream) {
        log.tombstone(stream);
    }

    ServerLog log() {
        return log;
    }

    Users users() {
        return users;
    }

    /** From now on no node leads, as when the majority is away. */
    public void dismissLeader() {
        leaderless = true;
    }

    boolean hasLeader() {
        return !leaderless;
    }

    ServerVersion version() {
        return version;
    }

    Optional<Certificate> certificate() {
        return Optional.ofNullable(certificate);
    }

    int nextPort(int first, int last) {
        return ThreadLocalRandom.current().nextInt(first, last);
    }

    void opened(AllSubscriptionCall call) {
        subscriptions.add(call);
    }

    void ended(AllSubscriptionCall call) {
        subscriptions.remove(call);
    }

    @Override
    public void close() {
        nodes.forEach(Node::crash);
    }

    public static final class Builder {

        private final int nodes;
        private final Map<String, String> passwords = new LinkedHashMap<>();
        private ServerVersion version = new ServerVersion(25, 1, 0);
        private Certificate certificate;

        private Builder(int nodes) {
            this.nodes = nodes;
        }

        /** From now on nobody comes in without a password. */
        public Builder user(String name, String password) {
            passwords.put(name, password);
            return this;
        }

        /** Who has the password and may do nothing. */
        public Builder userWithoutRights(String password) {
            return user(Gate.WITHOUT_RIGHTS, password);
        }

        /** Such as 23.10.7; 25.1.0 unless told otherwise. */
        public Builder version(int major, int minor, int patch) {
            version = new ServerVersion(major, minor, patch);
            return this;
        }

        /** As servers before KurrentDB 25.1. */
        public Builder withoutAppendsToSeveralStreams() {
            return version(24, 10, 6);
        }

        public Builder tls(File chain, File key) {
            certificate = new Certificate(chain, key);
            return this;
        }

        public Cluster start() {
            return new Cluster(this);
        }
    }
}
