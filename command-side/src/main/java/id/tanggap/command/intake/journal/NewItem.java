package id.tanggap.command.intake.journal;

import org.jspecify.annotations.Nullable;

/** What is written of a change once it is read. */
record NewItem(
        State state,
        @Nullable String reason,
        @Nullable String lane,
        byte @Nullable [] fragment,
        @Nullable String person) {}
