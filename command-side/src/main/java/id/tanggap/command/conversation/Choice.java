package id.tanggap.command.conversation;

/**
 * What whoever complained may choose between when asked whether it is solved. Where there are buttons it is tapped, and known
 * by its id; elsewhere its word is written. {@link PlainWords} hears both alike.
 */
public enum Choice implements Button {
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

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return words;
    }

    @Override
    public String said() {
        return words;
    }
}
