package id.tanggap.command.poll;

import id.tanggap.command.intake.post.Json;
import id.tanggap.command.platform.Wire.Heard;
import id.tanggap.events.complaint.ComplaintId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.ReplyFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One look at one account: what it asks, as long as the platform allows it, and what it finds. */
final class Look {

    private static final Logger log = LoggerFactory.getLogger(Look.class);

    /** An allowance of which the platform does not say when it begins anew lasts an hour, and moves. */
    private static final Duration REST = Duration.ofMinutes(15);

    private static final int PAGES = 20;

    private final Lookout lookout;
    private final OfficialAccount account;
    private final Credentials credentials;
    private final Instant since;
    private final int allowance;
    private final Clock clock;
    private final Map<ComplaintId, Found> found = new HashMap<>();
    private final List<Unseen> unseen = new ArrayList<>();
    private @Nullable Usage usage;

    /**
     * By what the platform lets us ask.
     *
     * @param token empty where there is only what everybody may ask by
     * @param own whether the platform knows the account by it
     */
    record Credentials(String token, boolean own) {

        /** A log must not know. */
        @Override
        public String toString() {
            return "Credentials[own=" + own + "]";
        }
    }

    /**
     * @param since nothing is looked for that was written before
     * @param allowance in percent, of which no more is used
     */
    Look(Lookout lookout, OfficialAccount account, Credentials credentials, Instant since, int allowance, Clock clock) {
        this.lookout = lookout;
        this.account = account;
        this.credentials = credentials;
        this.since = since;
        this.allowance = allowance;
        this.clock = clock;
    }

    /** A list that was not shown. */
    record Unseen(String list, NotNow why) {}

    /** Sees all lists, or as many as the platform shows. */
    Look taken() {
        for (Lookout.Listing list : lookout.lists()) {
            try {
                list.seeing().look(this);
            } catch (NotNow notShown) {
                unseen.add(new Unseen(list.name(), notShown));
                if (!notShown.isOfThisListAlone()) {
                    return this;
                }
            }
        }
        return this;
    }

    String account() {
        return account.id();
    }

    /** How the platform calls the account whose token this is. */
    String me() {
        return credentials.own() ? "me" : account.id();
    }

    Instant since() {
        return since;
    }

    /** Whether it may still be looked for; of what no time is known it is not known that it may not. */
    boolean isRecent(@Nullable Instant at) {
        return at == null || !at.isBefore(since);
    }

    JsonNode ask(List<String> path, Map<String, String> parameters) throws NotNow {
        lookout.access().allowance().left().ifPresent(this::used);
        if (isUsedUp()) {
            throw new NotNow(
                    ReplyFailure.TRY_AGAIN_LATER, "allowance used", restsUntil().orElse(null));
        }
        Map<String, String> all = new HashMap<>(parameters);
        if (credentials.token().isEmpty()) {
            all.put("key", lookout.access().key());
        }
        Heard heard = lookout.access().wire().get(path, all, credentials.token());
        lookout.access().allowance().spend(1);
        if (heard instanceof Heard.Answer answer) {
            Usage.in(answer.headers(), clock.instant()).ifPresent(this::used);
            if (answer.taken()) {
                return answer.body();
            }
        }
        throw NotNow.of(lookout.access().errors().meaning(heard, clock));
    }

    private void used(Usage told) {
        if (usage == null || told.percent() >= usage.percent()) {
            usage = told;
        }
    }

    private boolean isUsedUp() {
        return usage != null && usage.percent() >= allowance;
    }

    /** Page by page, the newest first, until one is older than what is looked for. */
    List<JsonNode> pages(List<String> path, Map<String, String> parameters, Paging paging) throws NotNow {
        List<JsonNode> all = new ArrayList<>();
        Map<String, String> asked = parameters;
        for (int page = 0; page < paging.most(); page++) {
            JsonNode answer = ask(path, asked);
            List<JsonNode> listed = Json.list(answer, paging.list());
            all.add(answer);
            String next = Json.text(answer, paging.next());
            boolean older = !listed.isEmpty() && !isRecent(Json.instant(listed.getLast(), paging.time()));
            if (next == null || older) {
                return all;
            }
            asked = new HashMap<>(parameters);
            asked.put(paging.parameter(), next);
        }
        log.debug("{} {} lists more than {} pages of {}", account.platform(), account.id(), paging.most(), path);
        return all;
    }

    /**
     * How a platform goes on with a list.
     *
     * @param list where its elements are
     * @param time where each of them says when it was written
     * @param next where the answer names the next page
     * @param parameter by which that is asked for
     * @param most how many pages are asked for
     */
    record Paging(String list, String[] time, String[] next, String parameter, int most) {

        Paging(String list, String[] time, String[] next, String parameter) {
            this(list, time, next, parameter, PAGES);
        }
    }

    /** @param delivery as the platform's webhook would have brought it */
    void found(@Nullable String postId, @Nullable Instant at, ObjectNode delivery) {
        if (postId != null && isRecent(at)) {
            ComplaintId post = ComplaintId.of(account.platform(), postId);
            found.putIfAbsent(post, new Found(post, at, delivery));
        }
    }

    /** What it saw; the earlier first. */
    List<Found> found() {
        return found.values().stream()
                .sorted((one, other) -> Optional.ofNullable(one.at())
                        .orElse(Instant.MIN)
                        .compareTo(Optional.ofNullable(other.at()).orElse(Instant.MIN)))
                .toList();
    }

    /** Why it did not see all; null if it did. */
    @Nullable
    NotNow trouble() {
        return unseen.isEmpty() ? null : unseen.getLast().why();
    }

    Met met() {
        NotNow trouble = trouble();
        return new Met(trouble == null ? null : trouble.word(), unseen, usage);
    }

    /**
     * What it met.
     *
     * @param trouble why not all was seen, as {@link NotNow#word()} has it; null if all was
     * @param usage of what the platform allows; null where it does not say
     */
    record Met(
            @Nullable String trouble,
            List<Unseen> unseen,
            @Nullable Usage usage) {

        Met {
            unseen = List.copyOf(unseen);
        }
    }

    /** Until when nothing may be asked any more, if so. */
    Optional<Instant> restsUntil() {
        if (!isUsedUp() || usage == null) {
            return Optional.empty();
        }
        Instant until = usage.until();
        return Optional.of(until == null ? clock.instant().plus(REST) : until);
    }
}
