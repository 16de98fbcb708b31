package id.tanggap.query.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.Publicity;
import id.tanggap.events.complaint.Removal;
import id.tanggap.events.complaint.Visibility;
import id.tanggap.events.complaint.WithholdReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The course of a complaint without a word of what anybody wrote. What its parts are made of lies flat in the desk's
 * document, and whoever reads it need not know of which part it is.
 */
public record Life(
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Offices offices,
        @JsonUnwrapped Milestones milestones,
        @JsonUnwrapped Waits waits,
        @JsonUnwrapped Ends ends,
        @JsonUnwrapped Counts counts,
        @JsonUnwrapped Seclusion seclusion) {

    /** Whether everybody may read it. */
    public Publicity publicity() {
        return new Publicity(
                privateOn() == null && !entrusted() ? Visibility.PUBLIC : Visibility.CONFIDENTIAL,
                entrusted() ? Actor.Kind.CITIZEN : null,
                withheld() == null ? null : Words.read(WithholdReason.class, withheld()),
                removed() == null ? null : Words.read(Removal.class, removed()),
                standing.refused() != null,
                Boolean.TRUE.equals(seclusion.unseen()));
    }

    public Status status() {
        return standing.status();
    }

    public @Nullable String mergedInto() {
        return standing.mergedInto();
    }

    public String channel() {
        return subject.channel();
    }

    public @Nullable String category() {
        return subject.category();
    }

    public @Nullable String place() {
        return subject.place();
    }

    public @Nullable String opd() {
        return offices.opd();
    }

    public List<String> supporting() {
        return offices.supporting();
    }

    public List<String> visibleTo() {
        return offices.visibleTo();
    }

    public Instant postedAt() {
        return milestones.postedAt();
    }

    public @Nullable Instant firstAnsweredAt() {
        return milestones.firstAnsweredAt();
    }

    public @Nullable Instant pausedSince() {
        return waits.pausedSince();
    }

    public @Nullable Instant waitsUntil() {
        return waits.waitsUntil();
    }

    public @Nullable Instant responseDue() {
        return waits.responseDue();
    }

    public @Nullable Instant resolutionDue() {
        return waits.resolutionDue();
    }

    public @Nullable Instant triageDue() {
        return waits.triageDue();
    }

    public @Nullable Instant promisedDue() {
        return waits.promisedDue();
    }

    public @Nullable String privateOn() {
        return seclusion.privateOn();
    }

    /** The offices that it is about. */
    public List<String> accused() {
        return seclusion.guard().accused();
    }

    /** Whether this user must not learn of it. */
    public boolean isKeptFrom(String user) {
        return seclusion.guard().keptFrom().contains(user);
    }

    /** Whether nobody learns of it but the office that has it. */
    public boolean reserved() {
        return Boolean.TRUE.equals(seclusion.guard().reserved());
    }

    /** Whether its citizen wants it confidential. */
    public boolean entrusted() {
        return Boolean.TRUE.equals(seclusion.entrusted());
    }

    public @Nullable String withheld() {
        return seclusion.withheld();
    }

    public @Nullable String removed() {
        return seclusion.removed();
    }
}
