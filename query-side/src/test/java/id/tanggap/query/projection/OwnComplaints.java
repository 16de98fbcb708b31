package id.tanggap.query.projection;

import id.tanggap.events.person.PersonId;
import id.tanggap.events.person.Sealed;
import id.tanggap.eventstore.shredding.PersonalData;
import id.tanggap.query.complaint.Happenings;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.TestInfo;

/** The complaints of one test, of a citizen of its own, on a node where other tests have theirs. */
final class OwnComplaints {
    private final QueryNode node;
    private final String test;
    private final PersonId citizen;
    private final Set<String> ids = new HashSet<>();

    OwnComplaints(QueryNode node, TestInfo test) {
        this.node = node;
        this.test = test.getTestMethod().orElseThrow().getName();
        this.citizen = new PersonId(this.test.toLowerCase(Locale.ROOT).substring(0, Math.min(64, this.test.length())));
    }

    PersonId citizen() {
        return citizen;
    }

    /** The complaint that began with a post of this name; no other test's post has the same. */
    Happenings complaint(String post) {
        Happenings complaint = new Happenings(test + post, citizen, this::sealed);
        ids.add(complaint.id().value());
        return complaint;
    }

    Sealed sealed(String text) {
        return new Sealed(citizen, node.bean(PersonalData.class).seal(citizen.toString(), text));
    }

    /** What is stored of them behind a projection's alias: by id, version and document. */
    Map<String, String> documents(String projection) throws IOException {
        Map<String, String> documents = new TreeMap<>(node.documents(projection));
        documents.keySet().removeIf(id -> ids.stream().noneMatch(id::startsWith));
        return documents;
    }

    /** How the document of the complaint that began with this post is stored: version and document. */
    String document(String projection, String post) throws IOException {
        return documents(projection).get(complaint(post).id().value());
    }
}
