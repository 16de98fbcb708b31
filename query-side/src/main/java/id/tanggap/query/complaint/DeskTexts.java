package id.tanggap.query.complaint;

import java.util.List;
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
        List<Proof> evidence) {}
