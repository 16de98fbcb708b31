package id.tanggap.command.intake.journal;

import org.jspecify.annotations.Nullable;

/**
 * What is written of a change once it is read.
 *
 * @param words what it says, sealed for the person; only of what is ignored and could be taken in
 */
record NewItem(
        State state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String lane,
        byte @Nullable [] fragment,
        @Nullable String person,
        @Nullable String words) {}
