package id.tanggap.command.conversation;

/** What plain words say by themselves; {@link PlainWords} hears it. */
public enum Tone {
    /** Nothing that plain words would tell. */
    PLAIN,
    /** Not a letter and not a digit: pictures of faces, dots. */
    WORDLESS,
    /** Thanks or praise and nothing else. */
    THANKS,
    /** It is solved. */
    DONE,
    /** It is not solved. */
    NOT_DONE,
    /** Somebody has the same trouble. */
    SAME_HERE,
    /** It says where, when or how much. */
    TELLING,
    /** Somebody shall take it in hand. */
    ORDER,
    /** Everybody may read it; by a button of ours. */
    OPENING,
    /** Only staff may read it; by a button of ours. */
    KEEPING,
    /** Who complained is put under pressure because of it. */
    PRESSED
}
