package id.tanggap.demo.plan;

import java.util.Locale;
import java.util.regex.Pattern;

/** Puts a complaint into words: a greeting or none, the matter, a plea or a curse, and what a thumb does to all of it. */
final class Writing {

    private static final Pattern HELD =
            Pattern.compile("\\b(parah|banget|lama|tolong|gelap|bau|rusak|takut|capek|dong|lagi)\\b");

    private final Telling telling;
    private final Draws draws;
    private final Voice voice;
    private final boolean social;

    /** @param social whether there are signs, tags and names of accounts in what people write there */
    Writing(Telling telling, Draws draws, Voice voice, boolean social) {
        this.telling = telling;
        this.draws = draws;
        this.voice = voice;
        this.social = social;
    }

    /** @param mention how the account is named in the text, empty if it is not */
    String complaint(String mention) {
        String text = voice == Voice.FORMAL ? formal() : spoken();
        if (voice != Voice.FORMAL) {
            text = new Slang(draws, voice).of(stretched(text));
            if (draws.chance(voice.shouted)) {
                text = text.toUpperCase(Locale.ROOT);
            } else if (draws.chance(voice.small)) {
                text = text.toLowerCase(Locale.ROOT);
            }
        } else {
            text = new Slang(draws, voice).of(text);
        }
        return decorated(text, mention);
    }

    /** What the citizen says when it is not solved. */
    String objection() {
        return afterwards(draws.chance(0.5) ? telling.line("sanggah-umum") : telling.reply("sanggah"));
    }

    /** What the citizen says when asked. */
    String information() {
        return afterwards(telling.line("kabar"));
    }

    private String afterwards(String said) {
        return voice == Voice.FORMAL ? capital(said) : new Slang(draws, voice).of(said);
    }

    private String formal() {
        StringBuilder text = new StringBuilder();
        if (draws.chance(0.6)) {
            text.append(telling.line("sapa-formal")).append(draws.chance(0.3) ? "\n" : " ");
        }
        text.append(telling.matter("formal"));
        if (draws.chance(0.65)) {
            text.append(' ').append(telling.line("penutup-formal"));
        }
        return text.toString();
    }

    private String spoken() {
        String matter = telling.matter(voice.rule);
        StringBuilder text = new StringBuilder();
        boolean greets = voice == Voice.CASUAL && draws.chance(0.4) && !matter.startsWith("min ");
        if (greets) {
            text.append(capitalSometimes(telling.line("sapa"))).append(draws.chance(0.6) ? ", " : " ");
        }
        text.append(greets ? matter : capitalSometimes(matter));
        String more = more();
        if (!more.isEmpty()) {
            boolean ended = ".!?".indexOf(text.charAt(text.length() - 1)) >= 0;
            text.append(ended ? " " : draws.chance(0.55) ? ". " : draws.chance(0.6) ? ", " : "\n");
            text.append(ended ? capitalSometimes(more) : more);
        }
        return text.toString();
    }

    private String more() {
        return switch (voice) {
            case CASUAL -> draws.chance(0.5) ? telling.line("minta") : "";
            case ANGRY -> draws.chance(0.45) ? telling.line("geram") : "";
            case SHORT -> draws.chance(0.3) ? telling.line("minta") : "";
            default -> "";
        };
    }

    /** The last letter is held: {@code parahhh}. */
    private String stretched(String text) {
        return draws.chance(0.12)
                ? HELD.matcher(text)
                        .replaceFirst(word -> word.group()
                                + word.group()
                                        .substring(word.group().length() - 1)
                                        .repeat(draws.between(2, 4)))
                : text;
    }

    private String decorated(String text, String mention) {
        StringBuilder post = new StringBuilder(text);
        if (social && draws.chance(voice.emoji)) {
            boolean cross = voice == Voice.ANGRY || (voice == Voice.CASUAL && draws.chance(0.4));
            post.append(' ').append(telling.line(cross ? "emoji-sebal" : "emoji-santun"));
        }
        if (social && voice != Voice.FORMAL && draws.chance(0.14)) {
            post.append(' ').append(telling.line("tagar"));
            if (draws.chance(0.4)) {
                post.append(' ').append(telling.line("tagar"));
            }
        }
        if (mention.isEmpty()) {
            return post.toString();
        }
        return draws.chance(0.55) ? mention + " " + post : post + " " + mention;
    }

    private String capitalSometimes(String text) {
        return draws.chance(0.5) ? capital(text) : text;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
