package id.tanggap.query.pages;

import id.tanggap.events.complaint.PhotoKind;
import id.tanggap.query.complaint.MayorsTag;
import id.tanggap.query.complaint.Message;
import id.tanggap.query.complaint.Message.Meaning;
import id.tanggap.query.complaint.Proof;
import id.tanggap.query.complaint.PublicDocument;
import id.tanggap.query.complaint.ShownPhoto;
import id.tanggap.query.search.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation: something that was said, or something that happened between.
 *
 * @param message null for what happened
 * @param tags which the message became
 * @param photos of the citizen, with the complaint itself
 * @param evidence of the solution that stands, with its message
 * @param happened null for what was said
 */
public record Turn(
        Instant at,
        @Nullable Message message,
        List<MayorsTag> tags,
        List<ShownPhoto> photos,
        List<Proof> evidence,
        @Nullable Happening happened) {

    /**
     * @param of whose word it is: {@code event} or {@code step}
     * @param opd the office that it is about
     */
    public record Happening(
            String of, String what, @Nullable String opd) {}

    /** Of the timeline's events those that change whose turn it is, or who may read it. */
    private static final Set<String> COURSE = Set.of(
            "complaint.referred-to-triage",
            "complaint.assigned",
            "complaint.acknowledged",
            "complaint.citizen-kept-silent",
            "complaint.resolved-with-another",
            "complaint.reopened",
            "complaint.closed",
            "complaint.work-begun",
            "complaint.hiding-asked",
            "complaint.message-hidden",
            "complaint.hiding-refused",
            "complaint.withdrawn",
            "complaint.merged",
            "complaint.unmerged",
            "complaint.raised",
            "complaint.message-split-off",
            "complaint.deadline-missed",
            "complaint.deadline-kept",
            "complaint.escalated",
            "complaint.withheld",
            "complaint.released",
            "complaint.publicity-agreed",
            "complaint.visibility-chosen",
            "complaint.post-removed",
            "complaint.post-restored");

    /** Of the public steps those whose words everybody reads as a message. */
    private static final Set<String> SAID = Set.of("captured", "answered", "asked", "resolved");

    static Stream<Turn> said(
            List<Message> messages, List<MayorsTag> tags, List<ShownPhoto> photos, List<Proof> evidence) {
        List<ShownPhoto> reported = photos.stream()
                .filter(photo -> photo.kind() == PhotoKind.REPORT)
                .toList();
        Message solution = messages.reversed().stream()
                .filter(message -> message.meaning() == Meaning.SOLUTION)
                .findFirst()
                .orElse(null);
        return messages.stream()
                .map(message -> new Turn(
                        message.at(),
                        message,
                        tags.stream()
                                .filter(tag -> tag.message().equals(message.id()))
                                .toList(),
                        message.meaning() == Meaning.COMPLAINT ? reported : List.of(),
                        message == solution ? evidence : List.of(),
                        null));
    }

    static Stream<Turn> happened(Timeline timeline) {
        return timeline.items().stream()
                .filter(entry -> COURSE.contains(entry.event()))
                .map(entry -> happened(entry.at(), new Happening("event", entry.event(), entry.opd())));
    }

    private static Turn happened(PublicDocument.Step step) {
        return happened(step.at(), new Happening("step", step.what(), step.opd()));
    }

    private static Turn happened(Instant at, Happening what) {
        return new Turn(at, null, List.of(), List.of(), List.of(), what);
    }

    /** Of one day the steps themselves tell what was said before them. */
    static List<Turn> inOrder(Stream<Turn> said, List<PublicDocument.Step> steps) {
        List<PublicDocument.Step> shown =
                steps.stream().filter(step -> !SAID.contains(step.what())).toList();
        if (shown.stream().anyMatch(step -> step.after() == null)) {
            return inOrder(said, shown.stream().map(Turn::happened));
        }
        List<Turn> turns = new ArrayList<>(said.toList());
        for (PublicDocument.Step step : shown.reversed()) {
            turns.add(Math.min(Objects.requireNonNull(step.after()), turns.size()), happened(step));
        }
        return turns;
    }

    /** What was said at the same moment as something happened was said first. */
    static List<Turn> inOrder(Stream<Turn> said, Stream<Turn> happened) {
        return Stream.concat(said, happened)
                .sorted(Comparator.comparing(Turn::at))
                .toList();
    }
}
