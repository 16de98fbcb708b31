package id.tanggap.query.pages;

import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.ReplyLength;
import id.tanggap.query.complaint.Hiding;
import id.tanggap.query.redaction.Redaction;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a text becomes where its citizen reads it. While one writes, {@code composer.js} tells the same.
 *
 * @param channel where that is
 * @param parts how many messages it goes out in
 * @param mentions whom it names there, each once
 * @param links each once
 * @param telephone whether a number stands in it that is no public hotline
 */
public record Appearance(String channel, int parts, List<String> mentions, List<String> links, boolean telephone) {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])@[\\p{L}\\p{N}_]+(?:[.-]+[\\p{L}\\p{N}_]+)*");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static Appearance of(String text, String channel, Hiding hiding) {
        return new Appearance(
                channel,
                ReplyLength.parts(Channel.ofWord(channel), text).size(),
                found(MENTION, text),
                found(LINK, text),
                hiding.mask(text).contains(Redaction.COVERED_TELEPHONE));
    }

    private static List<String> found(Pattern what, String text) {
        return what.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
