package id.tanggap.query.complaint;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was written on a complaint, in clear, for staff only: its fields lie flat in the desk's document. All of it is
 * null once its citizen was erased.
 *
 * @param contact how to reach the author outside of the platform
 * @param questions what the OPD asked the citizen in public
 * @param information what the citizen told then
 * @param notes what the mayor wrote to an OPD with a tag
 * @param disputes why the citizen found it not solved
 * @param declines why OPDs found it not theirs
 * @param refusalNote what triage wrote when it refused
 */
public record DeskTexts(
        @Nullable String postId,
        @Nullable String permalink,
        @Nullable String author,
        @Nullable String contact,
        @Nullable String text,
        @Nullable String address,
        List<Said> answers,
        List<Said> questions,
        List<Said> information,
        List<Said> notes,
        List<Said> disputes,
        List<Said> declines,
        @Nullable String refusalNote,
        @Nullable String solution,
        List<Proof> evidence) {

    /** In characters, all together. */
    int length() {
        return Stream.concat(
                        Stream.of(postId, permalink, author, contact, text, address, refusalNote, solution),
                        Stream.of(answers, questions, information, notes, disputes, declines)
                                .flatMap(List::stream)
                                .map(Said::text))
                .filter(Objects::nonNull)
                .mapToInt(String::length)
                .sum();
    }

    DeskTexts withAuthor(@Nullable String named) {
        return new DeskTexts(
                postId,
                permalink,
                named,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                notes,
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withAddress(@Nullable String changed) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                changed,
                answers,
                questions,
                information,
                notes,
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withAnswer(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                LifeDraft.and(answers, said),
                questions,
                information,
                notes,
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withQuestion(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                LifeDraft.and(questions, said),
                information,
                notes,
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withInformation(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                LifeDraft.and(information, said),
                notes,
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withNote(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                LifeDraft.and(notes, said),
                disputes,
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withDispute(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                notes,
                LifeDraft.and(disputes, said),
                declines,
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withDecline(Said said) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                notes,
                disputes,
                LifeDraft.and(declines, said),
                refusalNote,
                solution,
                evidence);
    }

    DeskTexts withRefusalNote(@Nullable String note) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                notes,
                disputes,
                declines,
                note,
                solution,
                evidence);
    }

    DeskTexts withSolution(@Nullable String solved, List<Proof> proofs) {
        return new DeskTexts(
                postId,
                permalink,
                author,
                contact,
                text,
                address,
                answers,
                questions,
                information,
                notes,
                disputes,
                declines,
                refusalNote,
                solved,
                proofs);
    }

    /** Who said something when stays; what was said goes. */
    DeskTexts erased() {
        return new DeskTexts(
                null,
                null,
                null,
                null,
                null,
                null,
                without(answers),
                without(questions),
                without(information),
                without(notes),
                without(disputes),
                without(declines),
                null,
                null,
                evidence.stream().map(_ -> new Proof(null, null)).toList());
    }

    private static List<Said> without(List<Said> said) {
        return said.stream().map(one -> new Said(one.at(), one.opd(), null)).toList();
    }
}
