package id.tanggap.command.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What whoever complained may tap below a question of ours. {@link PlainWords} hears what is said by it. */
public sealed interface Button permits Choice, Wish {

    /** By which a platform tells that it was tapped. */
    String id();

    /** What stands on it: 20 characters at most. */
    String title();

    /** What is said by tapping it. */
    String said();

    /** Nothing for anybody else's button. */
    static Optional<Button> ofId(String id) {
        return Stream.of(List.<Button>of(Choice.values()), List.<Button>of(Wish.values()))
                .flatMap(List::stream)
                .filter(button -> button.id().equals(id))
                .findFirst();
    }
}
