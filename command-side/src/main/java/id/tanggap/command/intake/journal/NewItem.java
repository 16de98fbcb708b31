package id.tanggap.command.intake.journal;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a change once it is read.
 *
 * @param words what it says, in the drawer of its delivery; only of what is ignored and could be taken in
 */
public record NewItem(
        State state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String lane,
        byte @Nullable [] fragment,
        @Nullable String person,
        @Nullable String words) {

    /** Of somebody who was erased: that it was there. */
    public static final NewItem ERASED = new NewItem(State.ERASED, null, null, null, null, null, null);
}
