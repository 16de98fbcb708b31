package id.tanggap.bench.bed;

import id.tanggap.events.complaint.Actor;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.Channel;
import id.tanggap.events.complaint.CloseReason;
import id.tanggap.events.complaint.ComplaintAcknowledged;
import id.tanggap.events.complaint.ComplaintAnswered;
import id.tanggap.events.complaint.ComplaintAssigned;
import id.tanggap.events.complaint.ComplaintCaptured;
import id.tanggap.events.complaint.ComplaintCategorised;
import id.tanggap.events.complaint.ComplaintClosed;
import id.tanggap.events.complaint.ComplaintEvent;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.ComplaintResolved;
import id.tanggap.events.complaint.Deadlines;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.Origin;
import id.tanggap.events.complaint.RoutingReason;
import id.tanggap.events.complaint.TrackingCode;
import id.tanggap.events.complaint.UtteranceId;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.events.policy.PolicyId;
import id.tanggap.eventstore.shredding.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/** Invented complaints, the same at every run. */
public final class History {

    /** Events of one complaint: captured, categorised, assigned, acknowledged, answered. */
    public static final int EVENTS = 5;

    /** And then resolved and closed. */
    public static final int TO_THE_END = 7;

    /** When the first complaint was captured; a new one every three minutes. */
    static final Instant BEGIN = Instant.parse("2023-01-01T00:00:00Z");

    private static final int COMPLAINTS_OF_A_CITIZEN = 3;
    private static final List<String> CATEGORIES =
            List.of("jalan", "air", "sampah", "lampu-jalan", "kesehatan", "drainase", "perizinan", "sekolah");
    private static final List<String> OPENINGS = List.of(
            "Tolong diperiksa,",
            "Sudah seminggu ini",
            "Mohon perhatiannya pak bupati,",
            "Min, kapan ya",
            "Warga resah:");
    private static final List<String> MATTERS = List.of(
            "jalan di depan pasar berlubang dan kalau hujan tergenang sampai motor mogok",
            "lampu jalan di tikungan mati, kalau malam gelap sekali dan rawan kecelakaan",
            "sampah di tempat penampungan menumpuk dan baunya sampai ke rumah warga",
            "air PDAM mati sejak kemarin, warga terpaksa beli air galon untuk mandi",
            "saluran air tersumbat sehingga air meluap ke halaman sekolah",
            "antrean di puskesmas lama sekali padahal pasiennya tidak banyak");

    private final Sealing sealing;
    private final IntFunction<String> texts;

    /** How texts are closed. */
    @FunctionalInterface
    public interface Sealing {
        String seal(String subject, String text);
    }

    public History(PersonalData vault) {
        this(vault::seal);
    }

    public History(Sealing sealing) {
        this(sealing, History::text);
    }

    /** @param texts what the citizen of each complaint writes */
    public History(Sealing sealing, IntFunction<String> texts) {
        this.sealing = sealing;
        this.texts = texts;
    }

    public static ComplaintId complaint(int number) {
        return ComplaintId.of(Channel.INSTAGRAM, "bench-" + number);
    }

    /** Words for a complaint; the number is one of them, so that it can be found. */
    public static String text(int number) {
        Random chance = new Random(number);
        return "%s %s. %s. Nomor %d, RT %02d RW %02d."
                .formatted(
                        OPENINGS.get(chance.nextInt(OPENINGS.size())),
                        MATTERS.get(chance.nextInt(MATTERS.size())),
                        MATTERS.get(chance.nextInt(MATTERS.size())),
                        number,
                        chance.nextInt(12) + 1,
                        chance.nextInt(9) + 1);
    }

    /** The first events of one complaint. */
    public List<ComplaintEvent> of(int number, int events) {
        Random chance = new Random(number);
        ComplaintId complaint = complaint(number);
        Instant captured = BEGIN.plus(Duration.ofMinutes(3L * number));
        PersonId citizen = citizen(number);
        OpdId opd = new OpdId("dinas-" + (chance.nextInt(40) + 1));
        Instant assigned = captured.plusSeconds(2);
        Instant acknowledged = assigned.plus(minutes(chance, 600));
        Instant answered = acknowledged.plus(minutes(chance, 3_000));
        Instant resolved = answered.plus(minutes(chance, 9_000));
        List<ComplaintEvent> all = List.of(
                new ComplaintCaptured(
                        complaint,
                        TrackingCode.of(Channel.INSTAGRAM, "bench-" + number),
                        Channel.known().get(chance.nextInt(4)),
                        Origin.values()[0],
                        sealed(citizen, "post-" + number),
                        null,
                        sealed(citizen, "https://instagram.example/p/" + number),
                        citizen,
                        sealed(citizen, "warga_" + number),
                        null,
                        sealed(citizen, texts.apply(number)),
                        null,
                        List.of(new OfficialAccount(Channel.INSTAGRAM, "1784140", "pemkab")),
                        captured.minusSeconds(40),
                        Actor.CITIZEN,
                        captured),
                new ComplaintCategorised(
                        complaint,
                        new CategoryId(CATEGORIES.get(chance.nextInt(CATEGORIES.size()))),
                        Actor.SYSTEM,
                        captured.plusSeconds(1)),
                new ComplaintAssigned(
                        complaint,
                        opd,
                        null,
                        new RoutingReason(RoutingReason.Rule.CATEGORY_AND_PLACE, "kategori dan wilayah"),
                        new Deadlines(
                                assigned.plus(Duration.ofDays(1)),
                                assigned.plus(Duration.ofDays(5)),
                                new PolicyId("bawaan")),
                        Actor.SYSTEM,
                        assigned),
                new ComplaintAcknowledged(complaint, opd, Actor.SYSTEM, acknowledged),
                new ComplaintAnswered(
                        complaint,
                        UtteranceId.ofPost(Channel.INSTAGRAM, "answer-" + number),
                        opd,
                        sealed(citizen, "Terima kasih laporannya, petugas kami ke lokasi hari ini. " + number),
                        null,
                        Actor.SYSTEM,
                        answered),
                new ComplaintResolved(
                        complaint,
                        UtteranceId.ofPost(Channel.INSTAGRAM, "solution-" + number),
                        opd,
                        sealed(citizen, "Sudah selesai dikerjakan, terima kasih sudah menunggu. " + number),
                        List.of(),
                        Actor.SYSTEM,
                        resolved),
                new ComplaintClosed(complaint, CloseReason.SILENCE, Actor.SYSTEM, resolved.plus(Duration.ofDays(7))));
        return all.subList(0, events);
    }

    private static Duration minutes(Random chance, int most) {
        return Duration.ofMinutes(1L + chance.nextInt(most));
    }

    private static PersonId citizen(int number) {
        return new PersonId(String.format(Locale.ROOT, "benchcitizen%012d", number / COMPLAINTS_OF_A_CITIZEN));
    }

    private Sealed sealed(PersonId citizen, String text) {
        return new Sealed(citizen, sealing.seal(citizen.toString(), text));
    }
}
