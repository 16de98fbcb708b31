package id.tanggap.events.complaint;

/** An event by which somebody said something. */
public interface Utterance {

    /** Which one it is, whatever its words: the same words said again are another. */
    UtteranceId utterance();

    /** Who said it. */
    Actor by();
}
