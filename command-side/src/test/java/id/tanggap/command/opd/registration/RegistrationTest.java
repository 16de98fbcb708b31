package id.tanggap.command.opd.registration;

import static id.tanggap.command.opd.GivenOpd.DISKOMINFO;
import static id.tanggap.command.opd.GivenOpd.NOW;
import static id.tanggap.command.opd.GivenOpd.PU;
import static id.tanggap.command.opd.GivenOpd.PUBLIC_WORKS;

import id.tanggap.command.opd.Description;
import id.tanggap.command.opd.GivenOpd;
import id.tanggap.command.opd.Jurisdiction;
import id.tanggap.events.complaint.CategoryId;
import id.tanggap.events.complaint.PlaceCode;
import id.tanggap.events.opd.JurisdictionSet;
import id.tanggap.events.opd.OpdDescribed;
import id.tanggap.events.opd.OpdId;
import id.tanggap.events.opd.OpdKind;
import id.tanggap.events.opd.OpdRegistered;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private static final Description RENAMED =
            new Description("Dinas PUPR", OpdKind.DINAS, new OpdId("sekretariat-daerah"));
    private static final Jurisdiction ROADS =
            new Jurisdiction(Set.of(new CategoryId("jalan")), Set.of(new PlaceCode("36.04")));

    @Test
    void anOpdEntersTheRegister() {
        GivenOpd.nothing()
                .when(register(PUBLIC_WORKS))
                .happens(new OpdRegistered(PU, "Dinas Pekerjaan Umum", OpdKind.DINAS, null, DISKOMINFO, NOW));
    }

    @Test
    void theSameRegistrationAgainChangesNothing() {
        GivenOpd.registered().when(register(PUBLIC_WORKS)).nothingHappens();
    }

    @Test
    void theIdOfAnOpdIsNeverGivenToAnotherOne() {
        GivenOpd.registered().when(register(RENAMED)).isForbiddenBy("AnOpdIsRegisteredOnce");
    }

    @Test
    void anOpdIsNotItsOwnParent() {
        var ownParent = new Description("Dinas PU", OpdKind.DINAS, PU);
        GivenOpd.nothing().when(register(ownParent)).isForbiddenBy("AnOpdIsNotItsOwnParent");
        GivenOpd.registered().when(describe(ownParent)).isForbiddenBy("AnOpdIsNotItsOwnParent");
    }

    @Test
    void nameKindAndParentMayChange() {
        GivenOpd.registered()
                .when(describe(RENAMED))
                .happens(new OpdDescribed(
                        PU, "Dinas PUPR", OpdKind.DINAS, new OpdId("sekretariat-daerah"), DISKOMINFO, NOW));
    }

    @Test
    void theSameDescriptionAgainChangesNothing() {
        GivenOpd.registered().and(describe(RENAMED)).when(describe(RENAMED)).nothingHappens();
    }

    @Test
    void whatItAnswersForIsSet() {
        GivenOpd.registered()
                .when(answerFor(ROADS))
                .happens(new JurisdictionSet(PU, ROADS.categories(), ROADS.areas(), DISKOMINFO, NOW));
    }

    @Test
    void theSameJurisdictionAgainChangesNothing() {
        GivenOpd.registered().and(answerFor(ROADS)).when(answerFor(ROADS)).nothingHappens();
    }

    @Test
    void nothingCanBeWantedOfAnOpdThatNobodyRegistered() {
        GivenOpd.nothing().when(describe(RENAMED)).isForbiddenBy("TheOpdIsRegistered");
        GivenOpd.nothing().when(answerFor(ROADS)).isForbiddenBy("TheOpdIsRegistered");
    }

    private static RegisterOpd register(Description description) {
        return new RegisterOpd(PU, description, DISKOMINFO, NOW);
    }

    private static DescribeOpd describe(Description description) {
        return new DescribeOpd(PU, description, DISKOMINFO, NOW);
    }

    private static SetJurisdiction answerFor(Jurisdiction jurisdiction) {
        return new SetJurisdiction(PU, jurisdiction, DISKOMINFO, NOW);
    }
}
