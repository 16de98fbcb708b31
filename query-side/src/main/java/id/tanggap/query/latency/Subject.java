package id.tanggap.query.latency;

import org.jspecify.annotations.Nullable;

/**
 * Whose an interval is, and what it is about.
 *
 * @param opd who is answerable for it
 * @param category of its complaint, as are place and channel
 * @param guarded whether somebody must not learn of its complaint
 */
record Subject(
        @Nullable String opd,
        @Nullable String category,
        @Nullable String place,
        @Nullable String channel,
        boolean guarded) {}
