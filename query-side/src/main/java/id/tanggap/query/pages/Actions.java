package id.tanggap.query.pages;

import id.tanggap.access.account.StaffMember;
import id.tanggap.query.complaint.Life;
import id.tanggap.query.complaint.Status;
import java.util.ArrayList;
import java.util.List;

/**
 * Which verbs a reader is offered on a complaint, the likeliest first. It only spares people forms that lead nowhere: what
 * is allowed is decided by the command side.
 */
final class Actions {

    private Actions() {}

    static List<String> of(StaffMember staff, Life life) {
        return switch (staff.role()) {
            case MAYOR -> ofMayor(life);
            case DISKOMINFO -> ofDiskominfo(life);
            case OPD_HEAD, OPD_OFFICER -> ofOffice(String.valueOf(staff.opd()), life);
            case ADMIN -> List.of();
        };
    }

    static boolean addsPhotos(StaffMember staff, Life life) {
        return !staff.role().ofOpd() || String.valueOf(staff.opd()).equals(life.opd());
    }

    private static List<String> ofMayor(Life life) {
        List<String> verbs = new ArrayList<>();
        if (!life.status().isOver()) {
            verbs.add("tag");
        }
        if (answerable(life)) {
            verbs.add("answer");
        }
        switch (life.status()) {
            case RESOLVED, CLOSED, REFUSED, WITHDRAWN -> verbs.add("reopen");
            case CAPTURED, TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN, MERGED -> {}
        }
        verbs.addAll(ofPublicity(life));
        return List.copyOf(verbs);
    }

    private static List<String> ofOffice(String office, Life life) {
        boolean leads = office.equals(life.opd());
        boolean helps = life.supporting().contains(office);
        List<String> verbs = new ArrayList<>();
        if (leads && life.status() == Status.ASSIGNED) {
            verbs.add("acknowledge");
        }
        if ((leads || helps) && answerable(life)) {
            verbs.add("answer");
        }
        if (leads && held(life)) {
            verbs.addAll(List.of("resolve", "ask", "begin", "decline"));
        }
        if (leads) {
            if (isKept(life)) {
                verbs.add("agree");
            }
            verbs.add("mask");
        }
        if (leads || helps) {
            verbs.add("contact");
        }
        return List.copyOf(verbs);
    }

    /** What is private may be withheld all the same: so that no agreement shows it. */
    private static List<String> ofPublicity(Life life) {
        if (life.withheld() != null) {
            return List.of("release");
        }
        return life.privateOn() == null ? List.of("withhold") : List.of("release", "withhold");
    }

    private static List<String> ofDiskominfo(Life life) {
        List<String> verbs = new ArrayList<>();
        switch (life.status()) {
            case CAPTURED, TRIAGE, ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN ->
                verbs.addAll(List.of("assign", "categorise", "locate", "answer", "merge", "refuse"));
            case RESOLVED -> verbs.addAll(List.of("answer", "close", "reopen"));
            case CLOSED, REFUSED, WITHDRAWN -> verbs.add("reopen");
            case MERGED -> verbs.add("unmerge");
        }
        if (life.status() == Status.AWAITING_CITIZEN) {
            verbs.add("receive");
        }
        if (life.publicity().unseen()) {
            verbs.add("look");
        }
        verbs.addAll(ofPublicity(life));
        if (isKept(life)) {
            verbs.add("agree");
        }
        verbs.add("mask");
        if (!life.status().isOver()) {
            verbs.add("accuse");
        }
        verbs.add("contact");
        return List.copyOf(verbs);
    }

    /** Whether the reader puts on the platform by hand what Tanggap cannot put there. */
    static boolean mayPostByHand(StaffMember staff, Life life) {
        return !staff.role().ofOpd() || life.visibleTo().contains(String.valueOf(staff.opd()));
    }

    private static boolean isKept(Life life) {
        return life.privateOn() != null || life.entrusted();
    }

    private static boolean answerable(Life life) {
        return !life.status().isOver() || life.status() == Status.RESOLVED;
    }

    private static boolean held(Life life) {
        return switch (life.status()) {
            case ASSIGNED, IN_PROGRESS, AWAITING_CITIZEN -> true;
            case CAPTURED, TRIAGE, RESOLVED, CLOSED, REFUSED, MERGED, WITHDRAWN -> false;
        };
    }
}
