package id.tanggap.query.search;

import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * Where a page ended, as callers hand it back in {@code after}. It is bound to its question: a digest notices a changed
 * cursor and one that belongs to other words or filters. The digest is no secret, since a place in the results opens
 * nothing that the question would not answer anyway.
 *
 * @param first by what the last item was sorted first: how much of what is welcome it had, or the moment of its due in
 *     milliseconds; 0 where nothing comes before its instant
 * @param newest the last item's instant in milliseconds
 * @param id the last item's id, which breaks ties
 * @param words which of the words are looked for, as {@link id.tanggap.query.words.SoughtWords#digits} tells
 */
record Cursor(double first, long newest, String id, int words) {

    static final int ALL_WORDS = -1;

    private static final int LONGEST = 200;
    private static final int DIGEST = 9;
    private static final Pattern PLACE =
            Pattern.compile("([0-9.E-]{1,24});(-?[0-9]{1,18});([0-9A-Za-z-]{1,64})(?:;(-?[0-9]{1,9}))?");

    String after(String question) {
        byte[] place = (first + ";" + newest + ";" + id + ";" + words).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(digest(question, place), DIGEST + place.length);
        System.arraycopy(place, 0, whole, DIGEST, place.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** @throws Problem when it is not what {@link #after} gave for the same question */
    static Cursor read(String question, String after) {
        if (after.length() > LONGEST) {
            throw unusable();
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(after);
        } catch (IllegalArgumentException notBase64) {
            throw unusable();
        }
        if (whole.length <= DIGEST) {
            throw unusable();
        }
        byte[] place = Arrays.copyOfRange(whole, DIGEST, whole.length);
        Matcher parts = PLACE.matcher(new String(place, StandardCharsets.UTF_8));
        if (!Arrays.equals(Arrays.copyOf(whole, DIGEST), digest(question, place)) || !parts.matches()) {
            throw unusable();
        }
        try {
            return new Cursor(
                    Double.parseDouble(parts.group(1)),
                    Long.parseLong(parts.group(2)),
                    parts.group(3),
                    parts.group(4) == null ? ALL_WORDS : Integer.parseInt(parts.group(4)));
        } catch (NumberFormatException notOurs) {
            throw unusable();
        }
    }

    private static byte[] digest(String question, byte[] place) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(question.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return Arrays.copyOf(sha.digest(place), DIGEST);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static Problem unusable() {
        return new Problem(
                        HttpStatus.BAD_REQUEST,
                        "cursor",
                        new Bilingual(
                                "`after` bukan penanda halaman untuk pencarian ini. Salin utuh dari `next`, dengan kata dan saringan yang sama; atau hilangkan untuk mulai dari halaman pertama.",
                                "`after` is not a cursor of this question. Copy it whole from `next`, with the same words and filters, or leave it out to begin with the first page."))
                .at("after");
    }
}
