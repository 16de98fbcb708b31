package id.tanggap.demo.instagram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The platform as it runs: its door, and what it keeps in its folder. */
public final class PretendInstagram implements AutoCloseable {

    private static final String GRAPH = "graph";
    private static final int MISDIRECTED = 421;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final Keys keys;
    private final Members members;
    private final Feed feed;
    private final Graph graph;
    private final Pages pages;
    private @Nullable Messenger messenger;

    private PretendInstagram(HttpServer server, Path folder, List<Member> all, Clock clock) {
        Shelf shelf = new Shelf(folder, new JsonMapper());
        this.members = new Members(all);
        this.server = server;
        this.clock = clock;
        this.keys = Keys.on(shelf, clock);
        this.feed = new Feed(shelf, members, clock);
        this.graph = new Graph(feed, members, keys.accessToken(), id -> url() + "/p/" + id, shelf.json());
        this.pages = new Pages(feed, members);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /**
     * Opens it, for this machine alone.
     *
     * @param folder where it keeps what it must remember; made if it is not there
     * @param port 0 for any
     * @param members everybody who has an account
     * @throws UncheckedIOException if the port is taken
     */
    public static PretendInstagram open(Path folder, int port, List<Member> members, Clock clock) {
        try {
            InetAddress here = InetAddress.getLoopbackAddress();
            return new PretendInstagram(
                    HttpServer.create(new InetSocketAddress(here, port), 0), folder, members, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a browser finds it. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Where a program finds it. */
    public String graphUrl() {
        return url() + "/" + GRAPH;
    }

    public String appSecret() {
        return keys.appSecret();
    }

    public String verifyToken() {
        return keys.verifyToken();
    }

    /** With which the app speaks for each of the official accounts. */
    public String accessToken() {
        return keys.accessToken();
    }

    /** When it opened for the first time. */
    public Instant openedAt() {
        return keys.openedAt();
    }

    /** Something to begin with, the oldest first, where nothing was written yet. */
    public void begin(List<FirstPost> posts) {
        if (feed.now().media().isEmpty()) {
            posts.forEach(
                    post -> members.withHandle(post.handle()).ifPresent(owner -> feed.post(owner, post.caption())));
        }
    }

    /** From now on the app there is told what it has to know; what happened before, too. */
    public synchronized void tells(String tanggap) {
        if (messenger == null) {
            Messenger begun = new Messenger(feed, keys, URI.create(tanggap + "/webhooks/meta"), clock);
            messenger = begun;
            pages.besides(tanggap);
            feed.whenNew(begun::wake);
            begun.wake();
        }
    }

    Feed feed() {
        return feed;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            answer(request).send(exchange);
        }
    }

    /** A name of somebody else that leads here is somebody else's page which wants to be taken for ours. */
    private Answer answer(Request request) {
        int port = server.getAddress().getPort();
        if (!Set.of("localhost:" + port, "127.0.0.1:" + port).contains(request.header("Host"))) {
            return Answer.of(MISDIRECTED, "text/plain", url());
        }
        return !request.path().isEmpty() && request.path().getFirst().equals(GRAPH)
                ? graph.answer(request.from(1))
                : pages.answer(request);
    }

    @Override
    public synchronized void close() {
        if (messenger != null) {
            feed.whenNew(() -> {});
            messenger.close();
        }
        server.stop(0);
        threads.close();
    }
}
