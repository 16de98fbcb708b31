package id.tanggap.events.desk;

import id.tanggap.events.complaint.DeadlineKind;
import id.tanggap.events.opd.OpdId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has still to do, and by when. What is done, or is not demanded any more, is not due; so whether
 * its owner is late is told by the moment alone, and what was missed and then settled is not late.
 *
 * <p>Dues are ordered by that moment: what is overdue longest comes first, then what is to come next. At the same moment
 * an answer comes before a solution, and an office before the government. The first in this order of all that is due on
 * a complaint is <em>its next due</em>; the first of those that an office owns is the next one of that office, which
 * answers for no other.
 *
 * @param at the last moment at which it is in time
 */
public record Due(Kind kind, Owner owner, Instant at) implements Comparable<Due> {

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at)
            .thenComparing(Due::kind)
            .thenComparing(due -> due.owner().opd() == null);

    /** What has to be done. */
    public enum Kind {
        FIRST_RESPONSE(DeadlineKind.FIRST_RESPONSE),
        RESOLUTION(DeadlineKind.RESOLUTION),
        /** An OPD has to be found, or the complaint refused. */
        TRIAGE(DeadlineKind.TRIAGE),
        /** What an OPD asked has to be answered; after that it is waited for no longer. */
        REPLY(null),
        /** Somebody asked that a message be hidden: that has to be decided. */
        HIDING(null);

        private final @Nullable DeadlineKind deadline;

        Kind(@Nullable DeadlineKind deadline) {
            this.deadline = deadline;
        }

        static Kind of(DeadlineKind deadline) {
            return switch (deadline) {
                case FIRST_RESPONSE -> FIRST_RESPONSE;
                case RESOLUTION -> RESOLUTION;
                case TRIAGE -> TRIAGE;
            };
        }

        /** What is noted as missed when it passes; null where nobody is blamed. */
        public @Nullable DeadlineKind deadline() {
            return deadline;
        }
    }

    /** Who has to do it. */
    public sealed interface Owner {

        /** Null unless it is an office. */
        default @Nullable OpdId opd() {
            return null;
        }

        /** The OPD on whose desk the complaint is. One that supports it owes nothing by itself. */
        record Office(OpdId opd) implements Owner {}

        enum Party implements Owner {
            TRIAGE_DESK,
            /** The government as a whole owes the citizen what the first OPD's deadlines promised. */
            GOVERNMENT,
            /** Who was asked by an OPD. */
            CITIZEN
        }
    }

    static Due ofOffice(DeadlineKind kind, OpdId opd, Instant at) {
        return new Due(Kind.of(kind), new Owner.Office(opd), at);
    }

    static Due ofGovernment(DeadlineKind kind, Instant at) {
        return new Due(Kind.of(kind), Owner.Party.GOVERNMENT, at);
    }

    static Due ofTriage(Instant at) {
        return new Due(Kind.TRIAGE, Owner.Party.TRIAGE_DESK, at);
    }

    static Due ofCitizen(Instant at) {
        return new Due(Kind.REPLY, Owner.Party.CITIZEN, at);
    }

    /** Of Diskominfo, whose desk decides what the public reads. */
    public static Due ofHiding(Instant at) {
        return new Due(Kind.HIDING, Owner.Party.TRIAGE_DESK, at);
    }

    /** Whether its owner is late. */
    public boolean passed(Instant now) {
        return at.isBefore(now);
    }

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
