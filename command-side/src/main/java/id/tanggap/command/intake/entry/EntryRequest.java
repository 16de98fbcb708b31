package id.tanggap.command.intake.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as it was sent. Names are those of the JSON and of the form.
 *
 * @param opd staff only: the OPD at which the citizen complained
 * @param channel staff only: how the citizen complained, by telephone or letter for instance; at the counter unless told
 * @param postedAt staff only: when
 * @param visibility {@code public} or {@code confidential}; left out, the government's list decides
 * @param link staff only: a video on TikTok that is the complaint
 * @param accused the id of the OPD that it is about
 * @param accusedHead {@code true} where it is about the person who heads that OPD
 * @param anonymous {@code true} where neither name nor contact is to be kept, whatever was given of them
 * @param requestId the same for a repeated request; the header {@code Idempotency-Key} says the same
 * @param website for robots; people do not see it
 */
record EntryRequest(
        @Nullable String text,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String category,
        @Nullable String place,
        @Nullable String opd,
        @Nullable String channel,
        @Nullable String postedAt,
        @Nullable String visibility,
        @Nullable String link,
        @Nullable String accused,
        @Nullable String accusedHead,
        @Nullable String anonymous,
        @Nullable String requestId,
        @Nullable String website) {

    /** The same of a video, with what its platform shows of it where nothing was typed. */
    EntryRequest showing(ShownVideos.Shown video) {
        return new EntryRequest(
                Entry.blankToNone(text) == null ? video.text() : text,
                Entry.blankToNone(name) == null ? video.author() : name,
                contact,
                address,
                category,
                place,
                opd,
                channel,
                postedAt,
                visibility,
                VideoLink.known(video.handle(), video.id()).address().toString(),
                accused,
                accusedHead,
                anonymous,
                requestId,
                website);
    }

    static EntryRequest of(Map<String, String> form) {
        return new EntryRequest(
                form.get("text"),
                form.get("name"),
                form.get("contact"),
                form.get("address"),
                form.get("category"),
                form.get("place"),
                form.get("opd"),
                form.get("channel"),
                form.get("postedAt"),
                form.get("visibility"),
                form.get("link"),
                form.get("accused"),
                form.get("accusedHead"),
                form.get("anonymous"),
                form.get("requestId"),
                form.get("website"));
    }
}
