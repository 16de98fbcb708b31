package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Publicity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A life while one event is applied to it. */
final class LifeDraft {
    private final String channel;
    private final Instant postedAt;
    private final Instant capturedAt;
    Status status;

    @Nullable
    Status statusBefore;

    @Nullable
    String category;

    @Nullable
    String place;

    @Nullable
    String opd;

    List<String> supporting;
    List<String> visibleTo;

    @Nullable
    Instant firstAssignedAt;

    @Nullable
    Instant assignedAt;

    @Nullable
    Instant taggedAt;

    @Nullable
    String taggedOpd;

    @Nullable
    Instant acknowledgedAt;

    @Nullable
    Instant firstAnsweredAt;

    @Nullable
    Instant pausedSince;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant confirmedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant stoppedAt;

    @Nullable
    Instant responseDue;

    @Nullable
    Instant resolutionDue;

    List<Holding> holdings;
    int answered;
    int reopened;
    int disputed;
    int declined;
    int supporters;

    @Nullable
    String mergedInto;

    @Nullable
    String refused;

    @Nullable
    private String privateOn;

    @Nullable
    private String withheld;

    @Nullable
    private String removed;

    LifeDraft(Life life) {
        status = life.status();
        statusBefore = life.statusBefore();
        channel = life.channel();
        category = life.category();
        place = life.place();
        opd = life.opd();
        supporting = life.supporting();
        visibleTo = life.visibleTo();
        postedAt = life.postedAt();
        capturedAt = life.capturedAt();
        firstAssignedAt = life.firstAssignedAt();
        assignedAt = life.assignedAt();
        taggedAt = life.taggedAt();
        taggedOpd = life.taggedOpd();
        acknowledgedAt = life.acknowledgedAt();
        firstAnsweredAt = life.firstAnsweredAt();
        pausedSince = life.pausedSince();
        resolvedAt = life.resolvedAt();
        confirmedAt = life.confirmedAt();
        closedAt = life.closedAt();
        stoppedAt = life.stoppedAt();
        responseDue = life.responseDue();
        resolutionDue = life.resolutionDue();
        holdings = life.holdings();
        answered = life.answered();
        reopened = life.reopened();
        disputed = life.disputed();
        declined = life.declined();
        supporters = life.supporters();
        mergedInto = life.mergedInto();
        refused = life.refused();
        privateOn = life.privateOn();
        withheld = life.withheld();
        removed = life.removed();
    }

    Life complete() {
        return new Life(
                status,
                statusBefore,
                channel,
                category,
                place,
                opd,
                supporting,
                visibleTo,
                postedAt,
                capturedAt,
                firstAssignedAt,
                assignedAt,
                taggedAt,
                taggedOpd,
                acknowledgedAt,
                firstAnsweredAt,
                pausedSince,
                resolvedAt,
                confirmedAt,
                closedAt,
                stoppedAt,
                responseDue,
                resolutionDue,
                holdings,
                answered,
                reopened,
                disputed,
                declined,
                supporters,
                mergedInto,
                refused,
                privateOn,
                withheld,
                removed);
    }

    void publicity(Publicity next) {
        privateOn = next.opened() ? null : privateOn;
        withheld = next.withheld() == null ? null : Words.of(next.withheld());
        removed = next.removed() == null ? null : Words.of(next.removed());
    }

    /** The holding of the lead of the moment, null while nobody holds it. */
    @Nullable
    Holding holder() {
        return !holdings.isEmpty() && holdings.getLast().isOpen() ? holdings.getLast() : null;
    }

    /** Changes the holding of the moment if this OPD is the one that holds. */
    void whileHeldBy(@Nullable String name, UnaryOperator<Holding> change) {
        Holding holder = holder();
        if (holder != null && holder.opd().equals(name)) {
            replaceLast(change.apply(holder));
        }
    }

    void taken(Holding next) {
        holdings = and(holdings, next);
        opd = next.opd();
        seenBy(next.opd());
        settle();
    }

    /** The holder lets go of it, or it needs no holder any more. */
    void left(Instant at, String how) {
        Holding holder = holder();
        if (holder != null) {
            replaceLast(holder.ended(at, how));
        }
        pausedSince = null;
    }

    /** Back into the hands that held it last. */
    void resumed(Instant at) {
        if (!holdings.isEmpty() && holder() == null && opd != null) {
            replaceLast(holdings.getLast().resumed(at));
        }
    }

    void seenBy(String name) {
        if (!visibleTo.contains(name)) {
            visibleTo = and(visibleTo, name);
        }
    }

    /** Repeats what the last holding says where it can be asked for. */
    private void settle() {
        Holding last = holdings.getLast();
        assignedAt = last.from();
        acknowledgedAt = last.acknowledgedAt();
        responseDue = last.firstAnsweredAt() == null ? last.pausesAdded(last.responseDue()) : null;
        resolutionDue = last.pausesAdded(last.resolutionDue());
    }

    private void replaceLast(Holding holding) {
        List<Holding> changed = new ArrayList<>(holdings);
        changed.set(changed.size() - 1, holding);
        holdings = List.copyOf(changed);
        settle();
    }

    static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
