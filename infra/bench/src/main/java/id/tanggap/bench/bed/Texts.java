package id.tanggap.bench.bed;

import id.tanggap.demo.plan.Plan;
import id.tanggap.demo.plan.Regency;
import java.time.Instant;

/** What the citizens of the invented regency write, each for himself: in their words, and with their spelling. */
public final class Texts {

    private static final long SEED = 39_02;
    private static final Instant END = Instant.parse("2026-06-30T00:00:00Z");

    private final Plan plan;

    public Texts(int count) {
        this.plan = new Plan(Regency.read(), SEED, END, count);
    }

    public String of(int number) {
        return plan.text(number);
    }
}
