package id.tanggap.query.complaint;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintDeclined;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintReopened;
import id.tanggap.events.complaint.ComplaintSupported;
import id.tanggap.events.complaint.ResolutionDisputed;

/**
 * How often what happened.
 *
 * @param reopened by somebody, and not by the rules because another one was
 */
public record Counts(int answered, int reopened, int disputed, int declined, int supporters) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintAnswered _ -> new Counts(answered + 1, reopened, disputed, declined, supporters);
            case ComplaintReopened e
            when e.by().kind() != Actor.Kind.SYSTEM ->
                new Counts(answered, reopened + 1, disputed, declined, supporters);
            case ResolutionDisputed _ -> new Counts(answered, reopened, disputed + 1, declined, supporters);
            case ComplaintDeclined _ -> new Counts(answered, reopened, disputed, declined + 1, supporters);
            case ComplaintSupported _ -> new Counts(answered, reopened, disputed, declined, supporters + 1);
            default -> this;
        };
    }
}
