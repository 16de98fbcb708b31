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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pretends to be the platforms, by their documents: keeps what is posted, lists it, and has every trouble that it is told
 * to have with the next message: it commits and then cuts the line, cuts it before, or answers with an error.
 */
public final class PlatformDouble implements AutoCloseable {

    /** The account of the government, on every platform. */
    public static final String ACCOUNT = "17842";

    public static final String HANDLE = "dinaspu";

    /** Lets that account in. */
    public static final String TOKEN = "token-dinaspu";

    /**
     * What stands there.
     *
     * @param below what it answers; empty where it stands by itself
     * @param account who wrote it, by id, which is the handle of all others
     */
    public record Posted(String id, String below, String account, String text, String mark, Instant at) {}

    private sealed interface Trouble {}

    private record CutAfterCommit() implements Trouble {}

    private record CutBefore() implements Trouble {}

    private record Silence() implements Trouble {}

    private record Refuse(int status, String body, Map<String, String> headers) implements Trouble {}

    /** Below which everything on YouTube stands. */
    private static final String VIDEO = "v1";

    private static final Pattern MENTIONED =
            Pattern.compile("(mentioned_(?:media|comment))\\.(?:media|comment)_id\\(([^)]*)\\)\\{(\\w+)");

    private final HttpServer server;
    private final InstantSource clock;
    private final Queue<Trouble> troubles = new ArrayDeque<>();
    private @Nullable Trouble lasting;
    private final List<Posted> posted = new ArrayList<>();
    private final Map<String, JsonNode> containers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int number;
    private String containerStatus = "FINISHED";
    private boolean canReply = true;

    public PlatformDouble(InstantSource clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public synchronized List<Posted> posted() {
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

    /** Until it speaks again, whatever it takes stands there, and nobody hears of it. */
    public synchronized void fallsSilent() {
        lasting = new Silence();
    }

    /** Whoever still waits for an answer gets none. */
    public synchronized void speaksAgain() {
        lasting = null;
        notifyAll();
    }

    synchronized void containersAre(String status) {
        containerStatus = status;
    }

    /** As where comments were closed on YouTube. */
    synchronized void threadsTakeNoAnswer() {
        canReply = false;
    }

    /** Somebody has put it there by hand. */
    public synchronized Posted standsThere(String below, String account, String text) {
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
            Trouble trouble = trouble(steps);
            if (trouble instanceof Refuse(int status, String why, Map<String, String> headers)) {
                answer(exchange, status, why, headers);
            } else if (!(trouble instanceof CutBefore)) {
                String taken = taken(steps, body).toString();
                if (trouble instanceof Silence) {
                    untilItSpeaksAgain();
                } else if (!(trouble instanceof CutAfterCommit)) {
                    answer(exchange, steps[0].equals("2") ? 201 : 200, taken, Map.of());
                }
            }
        }
    }

    private void untilItSpeaksAgain() {
        try {
            while (lasting instanceof Silence) {
                wait();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is only made ready is in no lasting trouble. */
    private @Nullable Trouble trouble(String[] steps) {
        Trouble trouble = troubles.poll();
        return trouble == null && !steps[steps.length - 1].equals("threads") ? lasting : trouble;
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
                    ACCOUNT,
                    snippet.path("textOriginal").asString(),
                    ""));
        }
        return switch (steps[steps.length - 1]) {
            case "comments", "replies" ->
                id(stands(steps[0], ACCOUNT, form(body).get("message"), ""));
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
                        ACCOUNT,
                        container.path("text").asString(),
                        ""));
            }
            case "tweets" -> {
                JsonNode post = json(body);
                Posted one = stands(
                        post.path("reply").path("in_reply_to_tweet_id").asString(),
                        ACCOUNT,
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
            JsonNode recipient = message.path("recipient");
            JsonNode said = message.path("message");
            Posted one = stands(
                    recipient.path(recipient.has("id") ? "id" : "comment_id").asString(),
                    account,
                    said.path("text").asString()
                            + said.path("quick_replies")
                                    .valueStream()
                                    .map(button -> " [" + button.path("payload").asString() + ": "
                                            + button.path("title").asString() + "]")
                                    .collect(Collectors.joining()),
                    Stream.of(
                                    "private",
                                    message.path("messaging_type").asString(""),
                                    message.path("tag").asString(""))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" ")));
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
        if (asked.containsKey("allThreadsRelatedToChannelId")) {
            below("").forEach(one -> thread(one, items.addObject()));
        } else if (what.equals("commentThreads")) {
            items.addObject().putObject("snippet").put("canReply", canReply).put("videoId", VIDEO);
        } else {
            below(asked.get("parentId")).forEach(one -> comment(one, items.addObject()));
        }
        return answer;
    }

    private List<Posted> below(String id) {
        return posted.reversed().stream().filter(one -> one.below().equals(id)).toList();
    }

    private void thread(Posted top, ObjectNode shown) {
        List<Posted> answers = below(top.id());
        ObjectNode snippet = shown.put("id", top.id()).putObject("snippet");
        snippet.put("videoId", VIDEO).put("canReply", canReply).put("totalReplyCount", answers.size());
        comment(top, snippet.putObject("topLevelComment"));
        ArrayNode listed = shown.putObject("replies").putArray("comments");
        answers.forEach(one -> comment(one, listed.addObject()));
    }

    private static void comment(Posted one, ObjectNode shown) {
        ObjectNode snippet = shown.put("id", one.id()).putObject("snippet");
        snippet.put("textDisplay", one.text()).put("publishedAt", one.at().toString());
        snippet.put("videoId", VIDEO).put("authorDisplayName", "@" + handle(one.account()));
        snippet.putObject("authorChannelId").put("value", one.account());
        if (!one.below().isEmpty()) {
            snippet.put("parentId", one.below());
        }
    }

    private ObjectNode shown(String[] steps, String query) {
        if (steps[0].equals("youtube")) {
            return onYouTube(steps[2], form(query));
        }
        if (steps.length == 1 && steps[0].startsWith("c") && containers.containsKey(steps[0])) {
            return Json.object().put("id", steps[0]).put("status", containerStatus);
        }
        Matcher named = MENTIONED.matcher(query == null ? "" : query);
        if (named.find()) {
            ObjectNode answer = Json.object();
            ObjectNode shown = answer.putObject(named.group(1));
            if (named.group(3).startsWith("comments") || named.group(3).startsWith("replies")) {
                shown.putObject(named.group(3))
                        .set("data", listed(one -> one.below().equals(named.group(2))));
            } else {
                shown.setAll(one(named.group(2)));
            }
            return answer;
        }
        if (steps.length == 2 && steps[1].equals("conversations")) {
            String person = form(query).get("user_id");
            ObjectNode answer = Json.object();
            answer.putArray("data")
                    .addObject()
                    .putObject("messages")
                    .set("data", listed(one -> one.below().equals(person)));
            return answer;
        }
        if (steps.length == 1) {
            return one(steps[0]);
        }
        if (steps[1].equals("tweets")) {
            ObjectNode answer = Json.object();
            ObjectNode post = one(steps[2]);
            answer.set("data", post);
            answer.putObject("includes")
                    .putArray("users")
                    .addObject()
                    .put("id", post.path("author_id").asString())
                    .put("username", post.path("username").asString());
            return answer;
        }
        boolean ofAnAccountOfX = steps[0].equals("2") && steps[3].equals("tweets");
        ObjectNode answer = Json.object();
        answer.set(
                "data",
                listed(
                        ofAnAccountOfX
                                ? one -> one.account().equals(steps[2])
                                : one -> one.below().equals(steps[0])));
        return answer;
    }

    /** As the documents show a single post, each in its own words. */
    private ObjectNode one(String id) {
        ObjectNode shown = Json.object();
        posted.stream().filter(one -> one.id().equals(id)).findAny().ifPresent(one -> {
            show(one, shown);
            shown.put("text", one.text());
            shown.put("caption", one.text());
            shown.put("author_id", one.account());
            shown.put("created_at", one.at().toString());
            shown.put("created_time", one.at().toString());
            shown.put("permalink", "https://platform.example/" + one.id());
        });
        return shown;
    }

    private ArrayNode listed(Predicate<Posted> which) {
        ArrayNode listed = Json.MAPPER.createArrayNode();
        posted.reversed().stream().filter(which).forEach(one -> {
            ObjectNode shown = listed.addObject();
            show(one, shown);
            shown.put("text", "@warga " + one.text());
            shown.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", one.below());
        });
        return listed;
    }

    private static void show(Posted one, ObjectNode shown) {
        shown.put("id", one.id());
        shown.put("message", one.text());
        shown.put("username", handle(one.account()));
        shown.put("timestamp", one.at().toString());
        shown.putObject("from").put("id", one.account());
    }

    private static String handle(String account) {
        return account.equals(ACCOUNT) ? HANDLE : account;
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
