package id.tanggap.command.operation;

import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.command.form.Done;
import id.tanggap.command.form.Who;
import id.tanggap.events.operation.ParkedEventsRetryOrdered;
import id.tanggap.events.operation.ProjectionName;
import id.tanggap.events.operation.ProjectionRebuildDecided;
import id.tanggap.events.operation.ProjectionRebuildOrdered;
import id.tanggap.eventstore.config.ParkedReactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders over HTTP. How they go on is shown by {@code GET /api/admin/projections} and {@code …/dead-letters}. */
@RestController
final class OperationController {

    /** Accepted; carried out soon. */
    record Ordered(@Nullable String projection, Instant at) implements Done {}

    /**
     * @param projection or another processor, as the list of dead letters names it, null for all
     * @param sequence as the list of dead letters names it, null for all
     */
    record Retry(@Nullable String projection, @Nullable String sequence) {}

    private final EventGateway events;
    private final ParkedReactions reactions;
    private final Clock clock;

    OperationController(EventGateway events, ParkedReactions reactions, Clock clock) {
        this.events = events;
        this.reactions = reactions;
        this.clock = clock;
    }

    @PostMapping("/api/admin/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Ordered rebuild(@PathVariable String name, @AuthenticationPrincipal StaffMember member) {
        Instant now = clock.instant();
        events.publish(new ProjectionRebuildOrdered(known(name), Who.acts(member), now));
        return new Ordered(name, now);
    }

    /** Has the rebuilt index take the live one's place although it does not show the same. */
    @PostMapping("/api/admin/projections/{name}/rebuild/swap")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Ordered swap(@PathVariable String name, @AuthenticationPrincipal StaffMember member) {
        return decide(name, ProjectionRebuildDecided.Decision.SWAP, member);
    }

    /** Has the rebuilt index removed. */
    @PostMapping("/api/admin/projections/{name}/rebuild/drop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Ordered drop(@PathVariable String name, @AuthenticationPrincipal StaffMember member) {
        return decide(name, ProjectionRebuildDecided.Decision.DROP, member);
    }

    private Ordered decide(String name, ProjectionRebuildDecided.Decision decision, StaffMember member) {
        Instant now = clock.instant();
        events.publish(new ProjectionRebuildDecided(known(name), decision, Who.acts(member), now));
        return new Ordered(name, now);
    }

    @PostMapping("/api/admin/dead-letters/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Ordered retry(@RequestBody(required = false) @Nullable Retry retry, @AuthenticationPrincipal StaffMember member) {
        Retry which = retry == null ? new Retry(null, null) : retry;
        if (which.projection() != null && !reactions.processors().contains(which.projection())) {
            known(which.projection());
        }
        Instant now = clock.instant();
        events.publish(new ParkedEventsRetryOrdered(which.projection(), which.sequence(), Who.acts(member), now));
        return new Ordered(which.projection(), now);
    }

    private static ProjectionName known(String name) {
        return ProjectionName.ofWord(name).orElseThrow(() -> {
            String names = Arrays.stream(ProjectionName.values())
                    .map(ProjectionName::word)
                    .collect(Collectors.joining(", "));
            return new Problem(
                            HttpStatus.NOT_FOUND,
                            "projection-unknown",
                            new Bilingual(
                                    "Tidak ada proyeksi bernama itu. Yang ada: " + names + ".",
                                    "There is no projection of that name. There are: " + names + "."))
                    .at("projection");
        });
    }
}
