package id.tanggap.demo.instagram;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands there as somebody sees it. */
record Wall(Kept kept, Members members, Member reader) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM, HH.mm", Locale.forLanguageTag("id"))
            .withZone(ZoneOffset.ofHours(7));
    private static final Member GONE = new Member("", "pengguna", "", Member.Kind.CITIZEN);

    /**
     * A post or a comment.
     *
     * @param byTanggap whether a program wrote it for its author
     * @param alone whether its author and the reader alone see it
     * @param told whom the platform told of it
     * @param below in order
     */
    record Said(
            String id,
            Member author,
            String text,
            String at,
            boolean byTanggap,
            boolean alone,
            List<Notice> told,
            List<Said> below) {}

    /** The newest first. */
    List<Said> posts() {
        return kept.media().reversed().stream().map(this::post).toList();
    }

    List<Said> post(String id) {
        return kept.media(id).map(this::post).stream().toList();
    }

    private Said post(Media media) {
        return new Said(
                media.id(),
                author(media.owner()),
                media.caption(),
                time(media.at()),
                false,
                false,
                kept.about(media.id()),
                below(media.id()).toList());
    }

    private Stream<Said> below(String id) {
        return kept.comments().stream()
                .filter(one -> one.below().equals(id))
                .filter(one -> one.onlyFor() == null
                        || Stream.of(one.onlyFor(), one.author()).anyMatch(reader.id()::equals))
                .map(one -> new Said(
                        one.id(),
                        author(one.author()),
                        one.text(),
                        time(one.at()),
                        one.through() == Comment.Through.GRAPH,
                        one.onlyFor() != null,
                        kept.about(one.id()),
                        below(one.id()).toList()));
    }

    private Member author(String id) {
        return members.withId(id).orElse(GONE);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
