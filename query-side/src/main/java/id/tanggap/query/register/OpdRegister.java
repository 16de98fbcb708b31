package id.tanggap.query.register;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.access.problem.Bilingual;
import id.tanggap.access.problem.Problem;
import id.tanggap.events.opd.OpdId;
import id.tanggap.query.complaint.SealedText;
import id.tanggap.query.elastic.ElasticsearchCall;
import id.tanggap.query.elastic.IndexNames;
import id.tanggap.query.elastic.ReadYourWrites;
import id.tanggap.query.opd.OpdDocument;
import id.tanggap.query.unsealing.Unsealing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The register of offices, for staff. How to reach a head is for those who keep the register. */
public final class OpdRegister {

    /** As many as a search answers at once; the largest province has a tenth of it. */
    private static final int MOST = 10_000;

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final Unsealing unsealing;

    OpdRegister(ElasticsearchClient elasticsearch, IndexNames indices, Unsealing unsealing) {
        this.elasticsearch = elasticsearch;
        this.index = indices.alias("opd");
        this.unsealing = unsealing;
    }

    /** All offices, by their ids. */
    public List<Opd> all(StaffMember staff) {
        return documents().stream().map(document -> told(document, staff)).toList();
    }

    /**
     * One office as it is now.
     *
     * @param seen a version that the caller knows to have been written; waited for up to two seconds
     * @throws Problem with status 404 when there is none
     */
    public Opd one(StaffMember staff, String id, @Nullable Long seen) {
        long least = seen == null ? 0 : seen;
        return ReadYourWrites.await(() -> document(id), document -> document.version() >= least, seen != null)
                .map(document -> told(document, staff))
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "opd-unknown",
                        new Bilingual(
                                "Tidak ada OPD dengan kode ini. Lihat daftar di /api/opds.",
                                "There is no office of this id. See the list at /api/opds.")));
    }

    /** The categories that some office answers for. No secret: citizens choose among them. */
    public SortedSet<String> categories() {
        return documents().stream()
                .flatMap(document -> document.categories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All offices as they are kept, by their ids; what is personal in them is sealed. */
    public List<OpdDocument> documents() {
        return ElasticsearchCall.of(() -> elasticsearch.search(
                        s -> s.index(index)
                                .size(MOST)
                                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc))),
                        OpdDocument.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .map(Objects::requireNonNull)
                .toList();
    }

    private Optional<OpdDocument> document(String id) {
        try {
            String name = new OpdId(id).value();
            return Optional.ofNullable(ElasticsearchCall.of(
                            () -> elasticsearch.get(g -> g.index(index).id(name), OpdDocument.class))
                    .source());
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Opd told(OpdDocument document, StaffMember staff) {
        boolean contacts = staff.is(Role.ADMIN, Role.DISKOMINFO);
        return new Opd(
                document.id(),
                document.version(),
                document.name(),
                document.kind(),
                document.parent(),
                document.head() == null ? null : head(document.head(), contacts),
                document.formerHeads().stream()
                        .map(head -> head(head, contacts))
                        .toList(),
                document.delegates().stream()
                        .map(delegate -> new Opd.Delegate(delegate.user(), open(delegate.name())))
                        .toList(),
                document.accounts(),
                document.categories(),
                document.areas());
    }

    private Opd.Head head(OpdDocument.Head head, boolean contacts) {
        return new Opd.Head(
                head.user(),
                open(head.name()),
                contacts ? open(head.email()) : null,
                contacts ? open(head.phone()) : null,
                head.since(),
                head.accounts());
    }

    private @Nullable String open(@Nullable SealedText sealed) {
        return sealed == null ? null : unsealing.open(sealed.sealed());
    }
}
