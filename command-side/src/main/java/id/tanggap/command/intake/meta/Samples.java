package id.tanggap.command.intake.meta;

import id.tanggap.command.intake.post.Json;
import java.util.Set;

/**
 * What the app dashboard sends when somebody tries the webhook there. It is told by the ids that stand in it, never by
 * its words: a citizen may say that this is a test.
 */
final class Samples {

    private static final String NO_ACCOUNT = "0+";
    private static final String THREADS_ACCOUNT = "78901";
    private static final Set<String> NUMBERS = Set.of("123456123");
    private static final Set<String> POSTS = Set.of("44444444_444444444");

    private Samples() {}

    static boolean contain(Change change) {
        String number = Json.text(change.value(), "metadata", "phone_number_id");
        String post = Json.text(change.value(), "post_id");
        return change.account().matches(NO_ACCOUNT)
                || (change.object().equals("threads") && change.account().equals(THREADS_ACCOUNT))
                || (number != null && NUMBERS.contains(number))
                || (post != null && POSTS.contains(post));
    }
}
