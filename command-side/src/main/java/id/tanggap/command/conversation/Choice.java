package id.tanggap.command.conversation;

import java.util.Arrays;
import java.util.Optional;

/**
 * What whoever complained may choose between when asked whether it is solved. Where there are buttons it is tapped, and known
 * by its id; elsewhere its word is written. {@link PlainWords} hears both alike.
 */
public enum Choice {
    SOLVED("sudah-beres", "Sudah beres"),
    NOT_SOLVED("belum-beres", "Belum beres");

    /** The question that offers them. */
    public static final String QUESTION =
            "Apakah yang Anda laporkan sudah beres? Mohon balas SUDAH bila sudah beres, atau BELUM bila belum.";

    private final String id;
    private final String words;

    Choice(String id, String words) {
        this.id = id;
        this.words = words;
    }

    /** The one that a button of ours stands for; nothing for anybody else's button. */
    public static Optional<Choice> ofButton(String id) {
        return Arrays.stream(values()).filter(choice -> choice.id.equals(id)).findFirst();
    }

    public String id() {
        return id;
    }

    /** What the button says, and what is said by tapping it. */
    public String words() {
        return words;
    }
}
