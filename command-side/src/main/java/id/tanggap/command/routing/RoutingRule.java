package id.tanggap.command.routing;

import id.tanggap.command.complaint.ComplaintState;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.opd.OpdId;

/** One way to know which office answers. Beans of this type are asked in their {@code @Order}. */
public interface RoutingRule {

    Verdict judge(ComplaintState complaint);

    /** What a rule says. */
    sealed interface Verdict {

        /** This office answers, for this reason. */
        record Goes(OpdId opd, RoutingReason reason) implements Verdict {}

        /**
         * The rule cannot tell.
         *
         * @param lacks what it would need, in words for the triage desk; no personal data
         */
        record Unsure(String lacks) implements Verdict {

            /** It was not asked. */
            public static final Unsure NOTHING = new Unsure("");
        }
    }
}
