package id.tanggap.standalone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what the whole application says on X, and keeps it. */
final class PretendX {

    static final String TOKEN = "token-of-x";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<JsonNode> POSTED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = started();

    private PretendX() {}

    static String url() {
        return "http://localhost:" + SERVER.getAddress().getPort();
    }

    /** What was said below this post, in order. */
    static List<String> below(String post) {
        return POSTED.stream()
                .filter(one -> one.path("reply")
                        .path("in_reply_to_tweet_id")
                        .asString()
                        .equals(post))
                .map(one -> one.path("text").asString())
                .toList();
    }

    private static HttpServer started() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/2/tweets", PretendX::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode post = JSON.readTree(exchange.getRequestBody().readAllBytes());
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (known) {
                POSTED.add(post);
            }
            String below = post.path("reply").path("in_reply_to_tweet_id").asString();
            byte[] answer = "{\"data\": {\"id\": \"%s\"}}"
                    .formatted(idOfReply(below, below(below).size()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 201 : 401, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /** @param number from 1 on */
    static String idOfReply(String post, int number) {
        return post + number;
    }
}
