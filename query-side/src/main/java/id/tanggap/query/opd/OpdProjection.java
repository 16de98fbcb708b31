package id.tanggap.query.opd;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdRegistered;
import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.projection.folding.Projection;
import id.tanggap.query.unsealing.Unsealing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The register of offices. Names of people stay sealed and are opened when they are read. */
final class OpdProjection implements Projection<OpdEvent, OpdDocument, OpdDocument> {

    @Override
    public String name() {
        return "opd";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<OpdEvent> events() {
        return OpdEvent.class;
    }

    @Override
    public Class<OpdDocument> states() {
        return OpdDocument.class;
    }

    @Override
    public Class<OpdDocument> documents() {
        return OpdDocument.class;
    }

    @Override
    public String documentOf(OpdEvent event, long sequence) {
        return event.opd().value();
    }

    @Override
    public OpdDocument render(String id, long version, OpdDocument state, Unsealing texts) {
        return state;
    }

    @Override
    public OpdDocument evolve(@Nullable OpdDocument before, OpdEvent event, long sequence) {
        OpdDocument opd = before == null ? begun((OpdRegistered) event) : before;
        OpdDocument next = switch (event) {
            case OpdRegistered _ -> opd;
            case OpdDescribed e -> opd.described(e.name(), Words.of(e.kind()), value(e.parent()));
            case HeadAppointed e -> opd.headedBy(head(e));
            case DelegateNamed e ->
                opd.withDelegates(and(
                        without(opd.delegates(), delegate -> delegate.user().equals(e.user())),
                        new OpdDocument.Delegate(e.user(), e.delegate().value(), SealedText.of(e.name()), e.at())));
            case DelegateDismissed e ->
                opd.withDelegates(
                        without(opd.delegates(), delegate -> delegate.user().equals(e.user())));
            case AccountReported e -> opd.withAccounts(with(opd, e.account(), "reported", e.at()));
            case AccountVerified e -> opd.withAccounts(with(opd, e.account(), "verified", e.at()));
            case AccountSuspended e -> opd.withAccounts(with(opd, e.account(), "suspended", e.at()));
            case JurisdictionSet e ->
                opd.answeringFor(
                        e.categories().stream().map(CategoryId::value).sorted().toList(),
                        e.areas().stream().map(PlaceCode::value).sorted().toList());
        };
        return next.atVersion(sequence + 1);
    }

    private static OpdDocument begun(OpdRegistered e) {
        return new OpdDocument(
                e.opd().value(),
                0,
                e.name(),
                Words.of(e.kind()),
                value(e.parent()),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                e.at());
    }

    private static OpdDocument.Head head(HeadAppointed e) {
        return new OpdDocument.Head(
                e.user(),
                e.head().value(),
                SealedText.of(e.name()),
                SealedText.ofNullable(e.email()),
                SealedText.ofNullable(e.phone()),
                e.since(),
                e.at());
    }

    private static List<OpdDocument.Account> with(OpdDocument opd, OfficialAccount account, String state, Instant at) {
        String platform = account.platform().word();
        return and(
                without(
                        opd.accounts(),
                        known -> known.platform().equals(platform) && known.id().equals(account.id())),
                new OpdDocument.Account(platform, account.id(), account.handle(), state, at));
    }

    private static @Nullable String value(@Nullable OpdId opd) {
        return opd == null ? null : opd.value();
    }

    private static <T> List<T> without(List<T> some, Predicate<T> those) {
        return some.stream().filter(those.negate()).toList();
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return List.copyOf(more);
    }
}
