package id.tanggap.command.conversation;

import id.tanggap.events.complaint.Visibility;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who may read what was complained of in a private chat, as its citizen is asked. Only a tapped button counts: the bare word may
 * answer another question.
 */
public enum Wish implements Button {
    PUBLIC("umum", "Umum", "Umum: semua orang boleh membaca aduan saya.", Visibility.PUBLIC),
    CONFIDENTIAL(
            "rahasia", "Rahasia", "Rahasia: hanya petugas yang boleh membaca aduan saya.", Visibility.CONFIDENTIAL);

    /** The question that offers them. Silence is the second. */
    public static final String QUESTION =
            "Umum atau rahasia? Bila UMUM, aduan Anda dapat dibaca semua orang, tanpa nama dan nomor Anda. Bila RAHASIA,"
                    + " hanya petugas yang membacanya. Ketuk salah satu; selama Anda belum memilih, aduan Anda RAHASIA.";

    private final String id;
    private final String title;
    private final String said;
    private final Visibility visibility;

    Wish(String id, String title, String said, Visibility visibility) {
        this.id = id;
        this.title = title;
        this.said = said;
        this.visibility = visibility;
    }

    /** The one that these words were said by. */
    static Optional<Wish> in(String text) {
        return Arrays.stream(values())
                .filter(wish -> wish.said.equals(text.strip()))
                .findFirst();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String said() {
        return said;
    }

    public Visibility visibility() {
        return visibility;
    }
}
