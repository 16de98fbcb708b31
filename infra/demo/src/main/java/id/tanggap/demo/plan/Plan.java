package id.tanggap.demo.plan;

import id.tanggap.command.intake.Vault;
import id.tanggap.command.policy.adoption.AdoptServicePolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A year of the invented regency. The same seed, the same end and the same number give the same stories, whatever was
 * told of them before.
 */
public final class Plan {

    private static final int MONTHS_BEFORE = 13;

    private final Regency regency;
    private final Policies policies;
    private final Posts posts;
    private final Instant begin;
    private final Instant end;
    private final int complaints;
    private final Map<String, List<Integer>> outbreaks = new HashMap<>();

    /** @param end of the year that is told; nothing happens after it */
    public Plan(Regency regency, long seed, Instant end, int complaints) {
        this.regency = regency;
        this.end = end.truncatedTo(ChronoUnit.MILLIS);
        this.begin = this.end
                .atZone(WorkingTime.ZONE)
                .minusMonths(MONTHS_BEFORE)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant();
        this.policies = new Policies(begin, this.end);
        this.posts = new Posts(seed, complaints, regency, new Season(this.end));
        this.complaints = complaints;
        for (int number = 0; number < complaints; number++) {
            Season.Outbreak outbreak = posts.post(number).outbreak();
            if (outbreak != null) {
                outbreaks
                        .computeIfAbsent(outbreak.name(), _ -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    /** When the register of offices was filled. */
    public Instant begin() {
        return begin;
    }

    public Instant end() {
        return end;
    }

    public int complaints() {
        return complaints;
    }

    public Regency regency() {
        return regency;
    }

    public List<AdoptServicePolicy> policies() {
        return policies.all();
    }

    /** What the citizen of this number writes, as it would be read where it was posted. */
    public String text(int number) {
        return posts.post(number).text();
    }

    /** @param vault seals what is said, and names who says it */
    public Story story(int number, Vault vault) {
        Post post = posts.post(number);
        Draws draws = posts.drawsAfter(number);
        Integer first = first(post, draws);
        Sameness sameAs = first == null ? null : Sameness.with(story(first, vault));
        return new Course(new Situation(regency, policies, end, post, draws, vault)).tell(sameAs);
    }

    /** The first complaint of something that happened to many stand for all; two of five others are merged into it. */
    private @Nullable Integer first(Post post, Draws draws) {
        if (post.outbreak() == null) {
            return null;
        }
        int first = outbreaks
                .getOrDefault(post.outbreak().name(), List.of(post.number()))
                .getFirst();
        return first == post.number() || !draws.chance(0.4) ? null : first;
    }
}
