package id.tanggap.command.intake.post;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why an operator must look at what a platform delivered, or why it waits. Stored and shown in clear text, so it never
 * carries what a citizen wrote.
 *
 * @param detail what the word alone does not say, such as the platform's name for it
 */
public record WhyParked(Because because, @Nullable String detail) {

    /** The words, each of which readers say in their languages. */
    public enum Because {
        NOT_JSON,
        /** A body of a form in which nothing can be told apart. */
        UNKNOWN_BODY,
        /** A part of a kind that no reader knows; the detail says a part of what. */
        UNKNOWN_KIND,
        /** Nothing says what it is about; the detail says whose id is missing. */
        WITHOUT_ID,
        /** An id that a platform cannot have given. */
        INVALID_ID,
        /** A fault of a reader; the detail names the failure. */
        READER_FAILED,
        /** The platform does not let us see it; the detail is its answer. */
        NOT_PERMITTED,
        /** The platform could not be asked, for days; the detail says why. */
        PLATFORM_SILENT,
        /** The author's account was reported of an office or a leader, which is the detail, and nobody verified it yet. */
        UNVERIFIED_ACCOUNT,
        /** An answer of an account of ours that no office has registered. */
        UNREGISTERED_ACCOUNT,
        /** The complaint that it answers is on nobody's desk yet. */
        NOT_ROUTED,
        /** It failed again and again; the detail names the failure. */
        FAILED
    }

    public static WhyParked of(Because because) {
        return new WhyParked(because, null);
    }

    public static WhyParked of(Because because, String detail) {
        return new WhyParked(because, detail);
    }

    /** Of a failure, which may quote what it failed at, only what kind it is. */
    public static WhyParked of(Because because, Throwable failure) {
        return new WhyParked(because, failure.getClass().getSimpleName());
    }

    /** As it is stored and asked for: {@code unknown-kind}. */
    public String word() {
        return because.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
