package id.tanggap.command.opd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tanggap.command.decision.Intent;
import id.tanggap.command.decision.RuleBroken;
import id.tanggap.events.complaint.Actor;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.opd.OpdRegistered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a test of an OPD as given / when / then. */
public final class GivenOpd {

    public static final OpdId PU = new OpdId("dinas-pu");
    public static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    public static final Actor DISKOMINFO = new Actor(Actor.Kind.DISKOMINFO, "diskominfo", null);
    public static final Actor OWN_HEAD = new Actor(Actor.Kind.OPD, "kepala-dinas-pu", PU);
    public static final Description PUBLIC_WORKS = new Description("Dinas Pekerjaan Umum", OpdKind.DINAS, null);

    private @Nullable OpdState state;

    private GivenOpd() {}

    public static GivenOpd nothing() {
        return new GivenOpd();
    }

    public static GivenOpd registered(OpdEvent... since) {
        return nothing()
                .then(new OpdRegistered(PU, PUBLIC_WORKS.name(), PUBLIC_WORKS.kind(), null, DISKOMINFO, NOW))
                .then(since);
    }

    private GivenOpd then(OpdEvent... events) {
        for (OpdEvent event : events) {
            state = OpdState.evolve(state, event);
        }
        return this;
    }

    /** What happened before, by the intents that brought it about. */
    @SafeVarargs
    public final GivenOpd and(Intent<OpdState, OpdEvent>... intents) {
        for (Intent<OpdState, OpdEvent> intent : intents) {
            then(intent.decide(state).toArray(OpdEvent[]::new));
        }
        return this;
    }

    public Then when(Intent<OpdState, OpdEvent> intent) {
        return new Then(this, intent);
    }

    public OpdState state() {
        return Optional.ofNullable(state).orElseThrow();
    }

    public record Then(GivenOpd given, Intent<OpdState, OpdEvent> intent) {

        public List<OpdEvent> events() {
            return intent.decide(given.state);
        }

        public void happens(OpdEvent... expected) {
            assertThat(events()).containsExactly(expected);
        }

        public void nothingHappens() {
            assertThat(events()).isEmpty();
        }

        public void isForbiddenBy(String rule) {
            assertThatThrownBy(this::events)
                    .isInstanceOfSatisfying(
                            RuleBroken.class,
                            broken -> assertThat(broken.rule().getClass().getSimpleName())
                                    .isEqualTo(rule));
        }
    }
}
