package id.tanggap.demo.instagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages on which a visitor is whoever the address says: two windows are two people. */
final class Pages {

    private static final String RESOURCES = "id/tanggap/demo/instagram/";
    private static final String HTML = "text/html; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "pretend.css", "text/css; charset=utf-8",
            "pretend.js", "text/javascript; charset=utf-8");
    private static final Set<String> OWN_FORMS = Set.of("", "same-origin");
    private static final int LONGEST = 2200;
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Feed feed;
    private final Members members;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private volatile String tanggap = "";

    Pages(Feed feed, Members members) {
        this.feed = feed;
        this.members = members;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix(RESOURCES);
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /** @param address where Tanggap's own pages are */
    void besides(String address) {
        tanggap = address;
    }

    /**
     * What somebody typed and could not be taken.
     *
     * @param where the id of the post that it was to stand below; empty for a new post
     */
    private record Draft(String where, String text) {

        static final Draft NONE = new Draft("?", "");
    }

    /** The comment that is being answered, the post it stands below, and how the answer begins. */
    private record Reply(String post, String comment, String words) {

        static final Reply NONE = new Reply("", "", "");
    }

    Answer answer(Request request) {
        String first = request.path().isEmpty() ? "" : request.path().getFirst();
        if (!request.isGet()) {
            return written(request, first);
        }
        String type = FILES.get(first);
        if (type != null) {
            return Answer.of(OK, type, resource(first));
        }
        return switch (first) {
            case "" -> page(OK, request, null, Draft.NONE);
            case "p" -> page(OK, request, request.path().getLast(), Draft.NONE);
            case "changes" -> Answer.of(OK, "text/plain", Long.toString(feed.changes()));
            default -> nowhere();
        };
    }

    private Answer written(Request request, String where) {
        if (!OWN_FORMS.contains(request.header("Sec-Fetch-Site"))) {
            return Answer.of(FORBIDDEN, "text/plain", "Formulir dari situs lain. A form of another site.");
        }
        String text = request.form().getOrDefault("text", "").strip();
        boolean legible = !text.isEmpty() && text.length() <= LONGEST;
        Member author = reader(request.form().getOrDefault("as", ""));
        if (where.equals("posts")) {
            return legible
                    ? Answer.elsewhere("/p/" + feed.post(author, text).id() + "?as=" + author.handle())
                    : page(BAD, request, null, new Draft("", text));
        }
        String post = request.path().size() == 3 ? request.path().get(1) : "";
        return feed.now()
                .media(post)
                .map(media -> legible
                        ? commented(media, author, request.form().getOrDefault("parent", ""), text)
                        : page(BAD, request, post, new Draft(post, text)))
                .orElseGet(Pages::nowhere);
    }

    private Answer commented(Media media, Member author, String parent, String text) {
        Comment comment =
                feed.comment(author, media, feed.now().comment(parent).orElse(null), text, Comment.Through.PAGES);
        return Answer.elsewhere("/p/" + media.id() + "?as=" + author.handle() + "#c-" + comment.id());
    }

    private Answer page(int status, Request request, @Nullable String post, Draft draft) {
        Member reader =
                reader(request.isGet() ? request.asked("as") : request.form().getOrDefault("as", ""));
        Wall wall = new Wall(feed.now(), members, reader);
        List<Wall.Said> posts = post == null ? wall.posts() : wall.post(post);
        if (post != null && posts.isEmpty()) {
            return nowhere();
        }
        Context context = new Context(Locale.forLanguageTag("id"));
        context.setVariable("me", reader);
        context.setVariable("posts", posts);
        context.setVariable("alone", post != null);
        context.setVariable("path", post == null ? "/" : "/p/" + post);
        context.setVariable("citizens", members.of(Member.Kind.CITIZEN));
        context.setVariable("leaders", members.of(Member.Kind.LEADER));
        context.setVariable("offices", members.of(Member.Kind.OFFICE));
        context.setVariable("draft", draft);
        context.setVariable("longest", LONGEST);
        context.setVariable("changes", feed.changes());
        context.setVariable("tanggap", tanggap);
        context.setVariable("reply", reply(request.asked("reply")));
        return Answer.of(status, HTML, templates.process("instagram", context));
    }

    /** As on a phone, an answer begins with the name of who is answered. */
    private Reply reply(String comment) {
        return feed.now()
                .comment(comment)
                .map(to -> new Reply(
                        to.media(),
                        to.id(),
                        members.withId(to.author())
                                .map(author -> "@" + author.handle() + " ")
                                .orElse("")))
                .orElse(Reply.NONE);
    }

    /** The first citizen if nobody was chosen. */
    private Member reader(String handle) {
        return members.withHandle(handle)
                .orElseGet(() -> members.of(Member.Kind.CITIZEN).getFirst());
    }

    private static Answer nowhere() {
        return Answer.of(
                NOT_FOUND,
                "text/plain; charset=utf-8",
                "Kiriman ini tidak ada, atau sudah lama. This post is not there, or is long past.");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
