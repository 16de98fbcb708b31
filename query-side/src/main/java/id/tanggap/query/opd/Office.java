package id.tanggap.query.opd;

import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.OfficialAccount;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.AccountReported;
import id.tanggap.events.opd.AccountSuspended;
import id.tanggap.events.opd.AccountVerified;
import id.tanggap.events.opd.DelegateDismissed;
import id.tanggap.events.opd.DelegateNamed;
import id.tanggap.events.opd.HeadAccountReported;
import id.tanggap.events.opd.HeadAccountSuspended;
import id.tanggap.events.opd.HeadAccountVerified;
import id.tanggap.events.opd.HeadAppointed;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdEvent;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.opd.OpdRegistered;
import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.complaint.Words;
import id.tanggap.query.opd.OpdDocument.Account;
import id.tanggap.query.opd.OpdDocument.Delegate;
import id.tanggap.query.opd.OpdDocument.Head;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one OPD. Names of people are as sealed as they were told. */
record Office(
        Description description,
        Heads heads,
        List<Delegate> delegates,
        List<Account> accounts,
        Jurisdiction jurisdiction,
        Instant registeredAt) {

    record Description(String name, String kind, @Nullable String parent) {

        private static Description of(String name, OpdKind kind, @Nullable OpdId parent) {
            return new Description(name, Words.of(kind), parent == null ? null : parent.value());
        }
    }

    /** @param former in order of appointment */
    record Heads(@Nullable Head now, List<Head> former) {

        private Heads followedBy(Head appointed) {
            return new Heads(appointed, now == null ? former : and(former, now));
        }

        /** What a person who is in office already keeps. */
        private List<Account> accountsOf(String person) {
            return now != null && now.person().equals(person) ? now.accounts() : List.of();
        }

        private Heads knowing(OfficialAccount account, String state, Instant at) {
            return now == null
                    ? this
                    : new Heads(
                            new Head(
                                    now.user(),
                                    now.person(),
                                    now.name(),
                                    now.email(),
                                    now.phone(),
                                    now.since(),
                                    now.appointedAt(),
                                    Office.knowing(now.accounts(), account, state, at)),
                            former);
        }
    }

    /** @param areas codes of regions; empty for the whole region */
    record Jurisdiction(List<String> categories, List<String> areas) {

        private static Jurisdiction of(JurisdictionSet event) {
            return new Jurisdiction(
                    event.categories().stream().map(CategoryId::value).sorted().toList(),
                    event.areas().stream().map(PlaceCode::value).sorted().toList());
        }
    }

    static Office after(@Nullable Office before, OpdEvent event) {
        return before == null ? begun((OpdRegistered) event) : before.after(event);
    }

    private static Office begun(OpdRegistered e) {
        return new Office(
                Description.of(e.name(), e.kind(), e.parent()),
                new Heads(null, List.of()),
                List.of(),
                List.of(),
                new Jurisdiction(List.of(), List.of()),
                e.at());
    }

    private Office after(OpdEvent event) {
        return switch (event) {
            case OpdRegistered _ -> this;
            case OpdDescribed e -> described(Description.of(e.name(), e.kind(), e.parent()));
            case HeadAppointed e ->
                headedBy(heads.followedBy(head(e, heads.accountsOf(e.head().value()))));
            case DelegateNamed e ->
                delegating(and(
                        without(delegates, delegate -> delegate.user().equals(e.user())),
                        new Delegate(e.user(), e.delegate().value(), SealedText.of(e.name()), e.at())));
            case DelegateDismissed e ->
                delegating(without(delegates, delegate -> delegate.user().equals(e.user())));
            case HeadAccountReported e -> headedBy(heads.knowing(e.account(), "reported", e.at()));
            case HeadAccountVerified e -> headedBy(heads.knowing(e.account(), "verified", e.at()));
            case HeadAccountSuspended e -> headedBy(heads.knowing(e.account(), "suspended", e.at()));
            case AccountReported e -> knowing(e.account(), "reported", e.at());
            case AccountVerified e -> knowing(e.account(), "verified", e.at());
            case AccountSuspended e -> knowing(e.account(), "suspended", e.at());
            case JurisdictionSet e -> answeringFor(Jurisdiction.of(e));
        };
    }

    private Office described(Description next) {
        return new Office(next, heads, delegates, accounts, jurisdiction, registeredAt);
    }

    private Office headedBy(Heads next) {
        return new Office(description, next, delegates, accounts, jurisdiction, registeredAt);
    }

    private Office delegating(List<Delegate> next) {
        return new Office(description, heads, next, accounts, jurisdiction, registeredAt);
    }

    private Office answeringFor(Jurisdiction next) {
        return new Office(description, heads, delegates, accounts, next, registeredAt);
    }

    private Office knowing(OfficialAccount account, String state, Instant at) {
        return new Office(
                description, heads, delegates, knowing(accounts, account, state, at), jurisdiction, registeredAt);
    }

    private static List<Account> knowing(List<Account> known, OfficialAccount account, String state, Instant at) {
        String platform = account.platform().word();
        List<Account> others = without(
                known, one -> one.platform().equals(platform) && one.id().equals(account.id()));
        return and(others, new Account(platform, account.id(), account.handle(), state, at));
    }

    private static Head head(HeadAppointed e, List<Account> accounts) {
        return new Head(
                e.user(),
                e.head().value(),
                SealedText.of(e.name()),
                SealedText.ofNullable(e.email()),
                SealedText.ofNullable(e.phone()),
                e.since(),
                e.at(),
                accounts);
    }

    private static <T> List<T> without(List<T> some, Predicate<T> those) {
        return some.stream().filter(those.negate()).toList();
    }

    private static <T> List<T> and(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
