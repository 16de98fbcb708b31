package id.tanggap.command.intake.capture;

import id.tanggap.command.account.Speaker;
import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.command.conversation.Named;
import id.tanggap.command.intake.capture.OfficialAccounts.Claimed;
import id.tanggap.command.intake.post.Post;
import id.tanggap.command.intake.post.Reach;
import id.tanggap.command.intake.post.Tag;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.opd.OpdId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom of the government a post names. What a reply only carries along names nobody. */
final class Naming {

    private final OfficialAccounts accounts;

    Naming(OfficialAccounts accounts) {
        this.accounts = accounts;
    }

    /** Of a post that stands below no complaint. */
    Named in(Post post) {
        List<OfficialAccount> tagged = tagged(post);
        boolean carried = post.tags().stream()
                .filter(Tag::carried)
                .anyMatch(tag -> official(post, tag).isPresent());
        return new Named(offices(post, _ -> true), !tagged.isEmpty(), tagged.isEmpty() && carried);
    }

    /** The OPDs in a post below a complaint: what carries names along carries those that the complaint itself names. */
    List<OpdId> officesBelow(Post post, ComplaintState complaint) {
        return offices(
                post,
                named -> named.tag() == null
                        || !mayBeCarried(post, named.tag())
                        || complaint.tagged().stream()
                                .noneMatch(account -> account.id()
                                        .equals(named.claimed().account().id())));
    }

    /** Beside the name of whom it answers; somebody wrote what stands there twice. */
    private static boolean mayBeCarried(Post post, Tag tag) {
        return post.tags().stream().anyMatch(Tag::carried)
                && tag.leads(post.text())
                && post.tags().stream().filter(tag::isSame).count() == 1;
    }

    private record NamedAccount(@Nullable Tag tag, Claimed claimed) {}

    private List<OpdId> offices(Post post, Predicate<NamedAccount> counts) {
        Stream<NamedAccount> named = post.tags().stream()
                .filter(tag -> !tag.carried())
                .flatMap(tag -> official(post, tag).map(claimed -> new NamedAccount(tag, claimed)).stream());
        boolean byThePlatform = post.reach().namesUs()
                || (post.reach() == Reach.AT_OUR_PLACE && post.answers().isEmpty());
        Stream<NamedAccount> here = Stream.of(byThePlatform)
                .filter(isSo -> isSo && post.tags().stream().noneMatch(tag -> isOfThe(post, tag)))
                .flatMap(_ -> here(post).map(claimed -> new NamedAccount(null, claimed)).stream());
        return Stream.concat(named, here)
                .filter(counts)
                .flatMap(each -> Stream.ofNullable(office(each.claimed().speaker())))
                .distinct()
                .toList();
    }

    private boolean isOfThe(Post post, Tag tag) {
        return official(post, tag)
                .map(claimed -> claimed.account().id().equals(post.account()))
                .orElse(false);
    }

    static @Nullable OpdId office(Speaker speaker) {
        return switch (speaker) {
            case Speaker.Office(OpdId opd) -> opd;
            case Speaker.Head(OpdId opd) -> opd;
            case Speaker.Leader _ -> null;
        };
    }

    /** The accounts; the named ones come first: who writes on the mayor's page and names the office means the office. */
    List<OfficialAccount> tagged(Post post) {
        List<OfficialAccount> tagged = new ArrayList<>();
        for (Tag tag : post.tags()) {
            Optional.of(tag)
                    .filter(each -> !each.carried())
                    .flatMap(each -> official(post, each))
                    .map(Claimed::account)
                    .filter(account -> !tagged.contains(account))
                    .ifPresent(tagged::add);
        }
        boolean forUs = post.reach() != Reach.CONVERSATION;
        if (forUs && tagged.stream().noneMatch(account -> account.id().equals(post.account()))) {
            tagged.add(here(post)
                    .map(Claimed::account)
                    .orElseGet(() -> new OfficialAccount(post.channel(), post.account(), null)));
        }
        return List.copyOf(tagged);
    }

    private Optional<Claimed> official(Post post, Tag tag) {
        return accounts.verified(post.channel(), tag.id(), tag.handle());
    }

    private Optional<Claimed> here(Post post) {
        return accounts.verified(post.channel(), post.account(), null);
    }
}
