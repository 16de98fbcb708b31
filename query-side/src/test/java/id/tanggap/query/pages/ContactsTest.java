package id.tanggap.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.tanggap.access.account.Role;
import id.tanggap.access.account.StaffMember;
import id.tanggap.query.complaint.Grain;
import id.tanggap.query.complaint.Readings;
import id.tanggap.query.complaint.Readings.Contact;
import id.tanggap.query.search.Timeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final StaffMember OFFICER = new StaffMember("petugas", Role.OPD_OFFICER, "dinas-pu");
    private static final Contact CONTACT = new Contact("Warga", "0812-7777-8888");

    private final Contacts contacts = new Contacts(
            new Readings(_ -> Stream.empty(), null, Grain.usual(ZoneId.of("Asia/Jakarta"))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whoSaidWhatForSeesItForAWhile() {
        assertThat(contacts.shownTo(OFFICER, CONTACT, seen("petugas", Duration.ofMinutes(14))))
                .isEqualTo(CONTACT);
        assertThat(contacts.shownTo(OFFICER, CONTACT, seen("petugas", Duration.ofMinutes(15))))
                .isNull();
    }

    @Test
    void whatSomebodyElseLookedAtIsNotShown() {
        assertThat(contacts.shownTo(OFFICER, CONTACT, seen("lain", Duration.ZERO)))
                .isNull();
        assertThat(contacts.shownTo(OFFICER, CONTACT, new Timeline(List.of(), 0, null)))
                .isNull();
    }

    private static Timeline seen(String user, Duration ago) {
        return new Timeline(
                List.of(new Timeline.Entry(
                        3, "complaint.contact-seen", NOW.minus(ago), "opd", user, "dinas-pu", Map.of(), Map.of())),
                4,
                null);
    }
}
