package id.tanggap.events.complaint;

import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.opd.OpdId;
import org.jspecify.annotations.Nullable;

/**
 * Who said a message.
 *
 * @param opd of {@link Kind#OPD} alone
 * @param leader of {@link Kind#LEADER} alone
 */
public record MessageBy(
        Kind kind, @Nullable OpdId opd, @Nullable LeaderId leader) {

    public enum Kind {
        /** Who complained. */
        CITIZEN,
        OPD,
        LEADER,
        /** Anybody else. */
        OTHER
    }

    public static final MessageBy CITIZEN = new MessageBy(Kind.CITIZEN, null, null);
    public static final MessageBy OTHER = new MessageBy(Kind.OTHER, null, null);

    public static MessageBy of(OpdId opd) {
        return new MessageBy(Kind.OPD, opd, null);
    }

    public static MessageBy of(LeaderId leader) {
        return new MessageBy(Kind.LEADER, null, leader);
    }

    /** The same as whoever acts; a leader goes by the id, which names the office. */
    public Actor actor() {
        return switch (kind) {
            case CITIZEN, OTHER -> Actor.CITIZEN;
            case OPD -> new Actor(Actor.Kind.OPD, null, opd);
            case LEADER -> new Actor(Actor.Kind.MAYOR, leader == null ? null : leader.value(), null);
        };
    }
}
