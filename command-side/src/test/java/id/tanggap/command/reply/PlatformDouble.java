package id.tanggap.command.reply;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.tanggap.command.intake.post.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pretends to be the platforms, by their documents: keeps what is posted, lists it, and has every trouble that it is told
 * to have with the next message: it commits and then cuts the line, cuts it before, or answers with an error.
 */
final class PlatformDouble implements AutoCloseable {

    static final String TOKEN = "token-dinaspu";

    /** What stands there. */
    record Posted(String id, String below, String account, String text, String mark, Instant at) {}

    private sealed interface Trouble {}

    private record CutAfterCommit() implements Trouble {}

    private record CutBefore() implements Trouble {}

    private record Refuse(int status, String body, Map<String, String> headers) implements Trouble {}

    private final HttpServer server;
    private final Clock clock;
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, JsonNode> containers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int number;
    private String containerStatus = "FINISHED";
    private boolean canReply = true;

    PlatformDouble(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    synchronized List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** As {@code POST /comment-1/replies}. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized void cutsTheLineAfterTheNext() {
        troubles.add(new CutAfterCommit());
    }

    synchronized void cutsTheLineBeforeTheNext() {
        troubles.add(new CutBefore());
    }

    synchronized void refusesTheNext(int status, String body, Map<String, String> headers) {
        troubles.add(new Refuse(status, body, headers));
    }

    synchronized void containersAre(String status) {
        containerStatus = status;
    }

    /** As where comments were closed on YouTube. */
    synchronized void threadsTakeNoAnswer() {
        canReply = false;
    }

    /** Somebody has put it there by hand. */
    synchronized Posted standsThere(String below, String account, String text) {
        return stands(below, account, text, "");
    }

    private Posted stands(String below, String account, String text, String mark) {
        Posted one = new Posted("r" + ++number, below, account, text, mark, clock.instant());
        posted.add(one);
        return one;
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(exchange.getRequestMethod() + " " + path);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, 401, "{\"error\": {\"code\": 190, \"error_subcode\": 463}}", Map.of());
                return;
            }
            String[] steps = path.substring(1).split("/");
            if (exchange.getRequestMethod().equals("GET")) {
                answer(
                        exchange,
                        200,
                        shown(steps, exchange.getRequestURI().getQuery()).toString(),
                        Map.of());
                return;
            }
            Trouble trouble = troubles.poll();
            if (trouble instanceof Refuse(int status, String why, Map<String, String> headers)) {
                answer(exchange, status, why, headers);
            } else if (!(trouble instanceof CutBefore)) {
                String taken = taken(steps, body).toString();
                if (!(trouble instanceof CutAfterCommit)) {
                    answer(exchange, steps[0].equals("2") ? 201 : 200, taken, Map.of());
                }
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, String body, Map<String, String> headers)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode taken(String[] steps, String body) {
        if (steps[0].equals("youtube")) {
            JsonNode snippet = json(body).path("snippet");
            return id(stands(
                    snippet.path("parentId").asString(),
                    "17842",
                    snippet.path("textOriginal").asString(),
                    ""));
        }
        return switch (steps[steps.length - 1]) {
            case "comments", "replies" ->
                id(stands(steps[0], "17842", form(body).get("message"), ""));
            case "mentions" -> {
                Map<String, String> form = form(body);
                yield id(stands(
                        form.getOrDefault("comment_id", form.get("media_id")), steps[0], form.get("message"), ""));
            }
            case "messages" -> message(steps[0], json(body));
            case "threads" -> {
                Map<String, String> form = form(body);
                String container = "c" + ++number;
                containers.put(container, Json.MAPPER.valueToTree(form));
                yield Json.object().put("id", container);
            }
            case "threads_publish" -> {
                JsonNode container = containers.get(form(body).get("creation_id"));
                yield id(stands(
                        container.path("reply_to_id").asString(),
                        "17842",
                        container.path("text").asString(),
                        ""));
            }
            case "tweets" -> {
                JsonNode post = json(body);
                Posted one = stands(
                        post.path("reply").path("in_reply_to_tweet_id").asString(),
                        "17842",
                        post.path("text").asString(),
                        "");
                ObjectNode answer = Json.object();
                answer.putObject("data").put("id", one.id()).put("text", one.text());
                yield answer;
            }
            default -> throw new IllegalArgumentException(String.join("/", steps));
        };
    }

    private ObjectNode message(String account, JsonNode message) {
        if (message.has("recipient")) {
            Posted one = stands(
                    message.path("recipient").path("comment_id").asString(),
                    account,
                    message.path("message").path("text").asString(),
                    "private");
            return Json.object().put("recipient_id", "1").put("message_id", one.id());
        }
        String text = switch (message.path("type").asString()) {
            case "template" ->
                "template " + message.path("template").path("name").asString() + ": "
                        + message.at("/template/components/0/parameters/0/text").asString()
                        + message.at("/template/components")
                                .valueStream()
                                .filter(part -> part.path("type").asString().equals("button"))
                                .map(part ->
                                        " [" + part.at("/parameters/0/payload").asString() + "]")
                                .collect(Collectors.joining());
            case "interactive" ->
                message.at("/interactive/body/text").asString()
                        + message.at("/interactive/action/buttons")
                                .valueStream()
                                .map(button -> button.path("reply"))
                                .map(reply -> " [" + reply.path("id").asString() + ": "
                                        + reply.path("title").asString() + "]")
                                .collect(Collectors.joining());
            default -> message.path("text").path("body").asString();
        };
        Posted one = stands(
                message.path("to").asString(),
                account,
                text,
                message.path("biz_opaque_callback_data").asString());
        ObjectNode answer = Json.object();
        answer.putArray("messages").addObject().put("id", one.id());
        return answer;
    }

    private static ObjectNode id(Posted one) {
        return Json.object().put("id", one.id());
    }

    private ObjectNode onYouTube(String what, Map<String, String> asked) {
        ObjectNode answer = Json.object();
        ArrayNode items = answer.putArray("items");
        if (what.equals("commentThreads")) {
            items.addObject().putObject("snippet").put("canReply", canReply).put("videoId", "v1");
            return answer;
        }
        posted.reversed().stream()
                .filter(one -> one.below().equals(asked.get("parentId")))
                .forEach(one -> {
                    ObjectNode snippet = items.addObject().put("id", one.id()).putObject("snippet");
                    snippet.put("textDisplay", one.text())
                            .put("publishedAt", one.at().toString());
                    snippet.putObject("authorChannelId").put("value", one.account());
                });
        return answer;
    }

    private ObjectNode shown(String[] steps, String query) {
        if (steps[0].equals("youtube")) {
            return onYouTube(steps[2], form(query));
        }
        if (steps.length == 1 && steps[0].startsWith("c") && containers.containsKey(steps[0])) {
            return Json.object().put("id", steps[0]).put("status", containerStatus);
        }
        if (query != null && query.contains("permalink") && steps.length == 1) {
            return Json.object().put("permalink", "https://threads.example/" + steps[0]);
        }
        if (query != null && query.contains("mentioned_media")) {
            return mentioned("mentioned_media", "comments", steps[0]);
        }
        if (query != null && query.contains("mentioned_comment")) {
            return mentioned("mentioned_comment", "replies", steps[0]);
        }
        ObjectNode answer = Json.object();
        answer.set(
                "data",
                listed(
                        steps[0].equals("2")
                                ? one -> one.account().equals(steps[2])
                                : one -> one.below().equals(steps[0])));
        return answer;
    }

    private ObjectNode mentioned(String where, String what, String account) {
        ObjectNode answer = Json.object();
        answer.putObject(where)
                .putObject(what)
                .set("data", listed(one -> one.account().equals(account)));
        return answer;
    }

    private ArrayNode listed(Predicate<Posted> which) {
        ArrayNode listed = Json.MAPPER.createArrayNode();
        posted.reversed().stream().filter(which).forEach(one -> {
            ObjectNode shown = listed.addObject();
            shown.put("id", one.id());
            shown.put("text", "@warga " + one.text());
            shown.put("message", one.text());
            shown.put("username", one.account().equals("17842") ? "dinaspu" : one.account());
            shown.put("timestamp", one.at().toString());
            shown.putObject("from").put("id", one.account());
            shown.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", one.below());
        });
        return listed;
    }

    private static JsonNode json(String body) {
        return Json.MAPPER.readTree(body);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] both = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(both[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
