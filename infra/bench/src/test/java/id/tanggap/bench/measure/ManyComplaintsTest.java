package id.tanggap.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ManyComplaintsTest {

    private final ManyComplaints complaints = new ManyComplaints(List.of("""
            {"index":{"_id":"complaint:a"}}
            {"id":"complaint:a","version":7,"postedAt":"2023-01-01T00:00:00Z","text":"1672531200000 kali",\
            "measures":{"holding":["dinas-1|1672531200000|1672534800000||done|1672531200000-1672531300000"]}}
            """, """
            {"index":{"_id":"complaint:b"}}
            {"id":"complaint:b"}
            """));

    @Test
    void theFirstAreTheDocumentsThemselves() {
        assertThat(complaints.of(1)).contains("complaint:b");
        assertThat(complaints.of(0)).contains("2023-01-01T00:00:00Z");
    }

    @Test
    void aCopyIsAnotherComplaintWhoseTimesAllMovedByTheSame() {
        assertThat(complaints.of(2)).isEqualTo("""
                {"index":{"_id":"complaint:a-1"}}
                {"id":"complaint:a-1","version":7,"postedAt":"2023-01-21T00:00:00.007Z","text":"1672531200000 kali",\
                "measures":{"holding":["dinas-1|1674259200007|1674262800007||done|1674259200007-1674259300007"]}}
                """);
    }

    @Test
    void aTwinHasTheTimesOfTheOtherOneAndAnIdOfItsOwn() {
        assertThat(complaints.twin(2, 9)).isEqualTo(complaints.of(2).replace("complaint:a-1", "complaint:a-1-9"));
    }

    @Test
    void noTwoCopiesAreAlike() {
        assertThat(complaints.of(2)).isNotEqualTo(complaints.of(4));
        assertThat(complaints.of(4)).contains("complaint:a-2");
    }
}
