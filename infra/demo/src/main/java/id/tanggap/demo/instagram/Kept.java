package id.tanggap.demo.instagram;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was written there, in order, and whom it is told. */
record Kept(List<Media> media, List<Comment> comments, List<Notice> notices) {

    static final Kept NOTHING = new Kept(List.of(), List.of(), List.of());

    Kept with(Media one, List<Notice> told) {
        return new Kept(and(media, List.of(one)), comments, and(notices, told));
    }

    Kept with(Comment one, List<Notice> told) {
        return new Kept(media, and(comments, List.of(one)), and(notices, told));
    }

    Kept with(Notice tried) {
        return new Kept(
                media,
                comments,
                notices.stream()
                        .map(each -> each.id().equals(tried.id()) ? tried : each)
                        .toList());
    }

    /** The latest posts with all that belongs to them. */
    Kept latest(int many) {
        if (media.size() <= many) {
            return this;
        }
        List<Media> latest = media.subList(media.size() - many, media.size());
        Set<String> standing = latest.stream().map(Media::id).collect(Collectors.toSet());
        List<Comment> below =
                comments.stream().filter(one -> standing.contains(one.media())).toList();
        below.forEach(one -> standing.add(one.id()));
        return new Kept(
                latest,
                below,
                notices.stream()
                        .filter(one -> one.state() == Notice.State.WAITING || standing.contains(one.about()))
                        .toList());
    }

    Optional<Media> media(String id) {
        return media.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Comment> comment(String id) {
        return comments.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What everybody sees right below a post or a comment, in order. */
    List<Comment> below(String id) {
        return comments.stream()
                .filter(one -> one.below().equals(id) && one.onlyFor() == null)
                .toList();
    }

    List<Notice> about(String id) {
        return notices.stream().filter(one -> one.about().equals(id)).toList();
    }

    private static <T> List<T> and(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
