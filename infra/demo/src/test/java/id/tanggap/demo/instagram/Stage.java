package id.tanggap.demo.instagram;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pretend Instagram with three accounts, and what happens on it by hand. */
public final class Stage implements AutoCloseable {

    public static final Member CITIZEN = new Member("501", "warga", "Warga", Member.Kind.CITIZEN);
    public static final Member OFFICE = new Member("17842", "dinaspu", "Dinas PU", Member.Kind.OFFICE);
    public static final Member MAYOR = new Member("17841", "bupati", "Bupati", Member.Kind.LEADER);

    private final PretendInstagram platform;

    public Stage(Path folder, Clock clock) {
        platform = PretendInstagram.open(folder, 0, List.of(CITIZEN, MAYOR, OFFICE), clock);
    }

    PretendInstagram platform() {
        return platform;
    }

    public String url() {
        return platform.graphUrl();
    }

    public String token() {
        return platform.accessToken();
    }

    /** @return its id */
    public String posts(Member owner, String caption) {
        return platform.feed().post(owner, caption).id();
    }

    /** @return its id */
    public String comments(Member author, String media, @Nullable String parent, String text) {
        return written(author, media, parent, text).id();
    }

    /** Below a post or a comment. */
    public void writes(Member author, String below, String text) {
        Kept now = platform.feed().now();
        String media = now.comment(below).map(Comment::media).orElse(below);
        written(author, media, now.comment(below).map(Comment::id).orElse(null), text);
    }

    private Comment written(Member author, String media, @Nullable String parent, String text) {
        Kept now = platform.feed().now();
        return platform.feed()
                .comment(
                        author,
                        now.media(media).orElseThrow(),
                        parent == null ? null : now.comment(parent).orElseThrow(),
                        text,
                        Comment.Through.PAGES);
    }

    /** @param alone whether one alone sees it */
    public record Standing(String below, String account, String words, boolean alone) {}

    /** All comments, in order. */
    public List<Standing> comments() {
        return platform.feed().now().comments().stream()
                .map(one -> new Standing(one.below(), one.author(), one.text(), one.onlyFor() != null))
                .toList();
    }

    @Override
    public void close() {
        platform.close();
    }
}
