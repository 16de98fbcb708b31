package id.tanggap.command.account;

import id.tanggap.events.leader.LeaderId;
import id.tanggap.events.leader.LeaderOffice;
import id.tanggap.events.opd.OpdId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who speaks through an account of the government. */
public sealed interface Speaker {

    /** The OPD, by its own account. */
    record Office(OpdId opd) implements Speaker {

        @Override
        public String holder() {
            return "opd:" + opd.value();
        }

        @Override
        public String address() {
            return "/api/opds/" + opd.value() + "/accounts";
        }
    }

    /** The OPD, by the own account of the head who is in office. */
    record Head(OpdId opd) implements Speaker {

        @Override
        public String holder() {
            return "head:" + opd.value();
        }

        @Override
        public String address() {
            return "/api/opds/" + opd.value() + "/head/accounts";
        }
    }

    /** A leader in office. */
    record Leader(LeaderId leader, LeaderOffice office) implements Speaker {

        @Override
        public String holder() {
            return "leader:" + leader.value();
        }

        @Override
        public String address() {
            return "/api/leaders/" + leader.value() + "/accounts";
        }
    }

    /**
     * Who has this text.
     *
     * @param office in which a leader is; null for all others
     */
    static Speaker of(String holder, @Nullable LeaderOffice office) {
        String id = holder.substring(holder.indexOf(':') + 1);
        return switch (holder.substring(0, holder.indexOf(':'))) {
            case "opd" -> new Office(new OpdId(id));
            case "head" -> new Head(new OpdId(id));
            default -> new Leader(new LeaderId(id), Objects.requireNonNull(office, "a leader is in an office"));
        };
    }

    /** A text that no other speaker has: {@code opd:dinas-pu}, {@code head:dinas-pu}, {@code leader:bupati}. */
    String holder();

    /** Where an account of this speaker is reported. */
    String address();

    /** How people are told who it is. */
    default Words words() {
        return Words.of(holder());
    }

    /** A speaker in both languages. */
    record Words(String indonesian, String english) {

        /** Of whoever has this text. */
        public static Words of(String holder) {
            String id = holder.substring(holder.indexOf(':') + 1);
            return switch (holder.substring(0, holder.indexOf(':'))) {
                case "opd" -> new Words("OPD " + id, "the OPD " + id);
                case "head" -> new Words("kepala OPD " + id, "the head of the OPD " + id);
                default -> new Words("pimpinan " + id, "the leader " + id);
            };
        }
    }
}
