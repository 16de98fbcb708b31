package id.tanggap.command.complaint;

/** How far a complaint is. */
public enum Stage {
    /** Captured or declined: no office holds it, routing has yet to decide. */
    UNROUTED("belum diteruskan", "not routed yet"),
    /** No rule knew an office: Diskominfo decides. */
    TRIAGE("di meja triase", "on the triage desk"),
    ASSIGNED("diteruskan ke OPD", "assigned to an OPD"),
    /** The OPD has opened it. */
    IN_PROGRESS("sedang ditangani", "being handled"),
    /** A public question to the citizen is open. */
    AWAITING_CITIZEN("menunggu jawaban warga", "awaiting the citizen"),
    RESOLVED("sudah diselesaikan", "resolved"),
    CLOSED("sudah ditutup", "closed"),
    REFUSED("ditolak", "refused"),
    MERGED("digabung dengan aduan lain", "merged into another complaint"),
    WITHDRAWN("ditarik pelapornya", "withdrawn by its citizen");

    private final String indonesian;
    private final String english;

    Stage(String indonesian, String english) {
        this.indonesian = indonesian;
        this.english = english;
    }

    /** Whether somebody in the government still has to do something. */
    public boolean open() {
        return compareTo(RESOLVED) < 0;
    }

    /** Whether an OPD holds it. */
    public boolean held() {
        return this == ASSIGNED || this == IN_PROGRESS || this == AWAITING_CITIZEN;
    }

    public String indonesian() {
        return indonesian;
    }

    public String english() {
        return english;
    }
}
