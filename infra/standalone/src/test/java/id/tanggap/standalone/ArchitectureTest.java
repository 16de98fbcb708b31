package id.tanggap.standalone;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import id.tanggap.command.decision.Decisions;
import id.tanggap.command.decision.Intent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The house stands as it was drawn. */
@AnalyzeClasses(
        packages = "id.tanggap",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutTestJars.class})
class ArchitectureTest {

    /** What modules lend to each other's tests. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "jakarta.servlet..",
        "java.sql..",
        "javax.sql..",
        "java.net.http..",
        "tools.jackson..",
        "com.fasterxml.jackson..",
        "co.elastic.."
    };

    @ArchTest
    static final ArchRule eventsDependOnJavaAndLittleElse = classes()
            .that()
            .resideInAPackage("id.tanggap.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "id.tanggap.events..", "java..", "org.jspecify.annotations", "org.axonframework.serialization");

    /** Both sides read all that is stored: a step that only one of them knew would be missing on the other. */
    @ArchTest
    static final ArchRule earlierRevisionsAreReadAlikeEverywhere = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("id.tanggap.command.CommandSide")
            .and()
            .doNotHaveFullyQualifiedName("id.tanggap.query.QuerySide")
            .and()
            .resideOutsideOfPackages("id.tanggap.eventstore..", "id.tanggap.bench..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo("org.axonframework.serialization.upcasting.event.EventUpcaster");

    @ArchTest
    static final ArchRule theQuerySideNeverSeesTheCommandSide = noClasses()
            .that()
            .resideInAPackage("id.tanggap.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.tanggap.command..");

    @ArchTest
    static final ArchRule theCommandSideNeverSeesTheQuerySide = noClasses()
            .that()
            .resideInAPackage("id.tanggap.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.tanggap.query..");

    @ArchTest
    static final ArchRule theEventStoreIsALibraryThatAnyAxonUserCouldTake = noClasses()
            .that()
            .resideInAPackage("id.tanggap.eventstore..")
            .should()
            .dependOnClassesThat(ofThisHouseBut("id.tanggap.eventstore", "id.tanggap.schema"));

    @ArchTest
    static final ArchRule accessKnowsNothingOfComplaints = noClasses()
            .that()
            .resideInAPackage("id.tanggap.access..")
            .should()
            .dependOnClassesThat(ofThisHouseBut("id.tanggap.access", "id.tanggap.schema"));

    @ArchTest
    static final ArchRule whoMakesTheTablesKnowsNothingOfWhatIsInThem = noClasses()
            .that()
            .resideInAPackage("id.tanggap.schema..")
            .should()
            .dependOnClassesThat(ofThisHouseBut("id.tanggap.schema"));

    @ArchTest
    static final ArchRule theEnginesKnowNothingOfComplaints = noClasses()
            .that()
            .resideInAPackage("id.tanggap.local..")
            .should()
            .dependOnClassesThat(ofThisHouseBut("id.tanggap.local"));

    @ArchTest
    static final ArchRule whatPretendsToBeAPlatformKnowsOfUsNoMoreThanAPlatformDoes = noClasses()
            .that()
            .resideInAPackage("id.tanggap.demo.instagram..")
            .should()
            .dependOnClassesThat(ofThisHouseBut("id.tanggap.demo.instagram"));

    @ArchTest
    static final ArchRule whoLearnsKnowsNothingOfWhereLessonsComeFrom = classes()
            .that()
            .resideInAPackage("id.tanggap.learning..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "id.tanggap.learning..", "java..", "org.jspecify.annotations", "de.bwaldvogel.liblinear");

    @ArchTest
    static final ArchRule decisionsKnowNoFrameworkButAxon = noClasses()
            .that()
            .resideInAnyPackage(
                    "id.tanggap.command.decision..",
                    "id.tanggap.command.complaint..",
                    "id.tanggap.command.account..",
                    "id.tanggap.command.leader",
                    "id.tanggap.command.conversation..",
                    "id.tanggap.command.opd",
                    "id.tanggap.command.opd.registration..",
                    "id.tanggap.command.opd.leadership..",
                    "id.tanggap.command.opd.account..",
                    "id.tanggap.command.policy.adoption..",
                    "id.tanggap.command.routing.version..",
                    "id.tanggap.command.calendar.adoption..",
                    "id.tanggap.command.person.erasure..")
            .should(dependOnClassesThat(resideInFrameworks()));

    /** What the bus does not know fails only when somebody wishes it. */
    @ArchTest
    static void everyIntentIsServed(JavaClasses house) {
        Set<JavaClass> served = house.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Decisions.class)
                                && call.getName().equals("serve")))
                .flatMap(type -> type.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getValue)
                .collect(Collectors.toSet());

        classes()
                .that()
                .implement(Intent.class)
                .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe("be served", served::contains)))
                .check(house);
    }

    @ArchTest
    static final ArchRule theEventStoresRoomsDoNotTurnInCircles =
            slices().matching("id.tanggap.eventstore.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCommandSidesCapabilitiesDoNotTurnInCircles =
            slices().matching("id.tanggap.command.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRoomsOfImportsDoNotTurnInCircles =
            slices().matching("id.tanggap.command.imports.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theIntakesRoomsDoNotTurnInCircles =
            slices().matching("id.tanggap.command.intake.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aPostGoesOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.tanggap.command.intake..")
            .layer("keeping")
            .definedBy("id.tanggap.command.intake.journal..")
            .layer("reading")
            .definedBy("id.tanggap.command.intake.reading..")
            .layer("handling")
            .definedBy("id.tanggap.command.intake.handling..")
            .layer("capturing")
            .definedBy("id.tanggap.command.intake.capture..")
            .layer("retention")
            .definedBy("id.tanggap.command.intake.retention..")
            .layer("watch")
            .definedBy("id.tanggap.command.intake.watch..")
            .layer("all of it")
            .definedBy("id.tanggap.command.intake")
            .whereLayer("reading")
            .mayOnlyBeAccessedByLayers("handling", "retention")
            .whereLayer("handling")
            .mayOnlyBeAccessedByLayers("capturing", "all of it")
            .whereLayer("retention")
            .mayOnlyBeAccessedByLayers("watch")
            .whereLayer("watch")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theQuerySidesCapabilitiesDoNotTurnInCircles =
            slices().matching("id.tanggap.query.(*)..").should().beFreeOfCycles();

    /** From events to documents, from documents to a processor, from processors to indices that take turns. */
    @ArchTest
    static final ArchRule theRoomsOfProjectionsKnowEachOtherOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("id.tanggap.query.projection..")
            .layer("folding")
            .definedBy("id.tanggap.query.projection.folding")
            .layer("proof")
            .definedBy("id.tanggap.query.projection.proof")
            .layer("following")
            .definedBy("id.tanggap.query.projection.following")
            .layer("generations")
            .definedBy("id.tanggap.query.projection.generations")
            .layer("parked")
            .definedBy("id.tanggap.query.projection.parked")
            .layer("whole")
            .definedBy("id.tanggap.query.projection")
            .whereLayer("folding")
            .mayNotAccessAnyLayer()
            .whereLayer("proof")
            .mayNotAccessAnyLayer()
            .whereLayer("following")
            .mayOnlyAccessLayers("folding")
            .whereLayer("generations")
            .mayOnlyAccessLayers("folding", "following", "proof")
            .whereLayer("parked")
            .mayOnlyAccessLayers("folding", "generations");

    @ArchTest
    static final ArchRule everyPackageSaysWhatMayBeNull = classes().should(new InANullMarkedPackage());

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    private static DescribedPredicate<JavaClass> ofThisHouseBut(String... rooms) {
        return DescribedPredicate.describe(
                "belong to Tanggap but not to " + String.join(", ", rooms),
                type -> type.getPackageName().startsWith("id.tanggap.")
                        && Stream.of(rooms).noneMatch(type.getPackageName()::startsWith));
    }

    private static DescribedPredicate<JavaClass> resideInFrameworks() {
        return JavaClass.Predicates.resideInAnyPackage(FRAMEWORKS);
    }

    private static final class InANullMarkedPackage extends ArchCondition<JavaClass> {

        InANullMarkedPackage() {
            super("lie in a package that is marked @NullMarked");
        }

        @Override
        public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
            if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                        type, type.getPackageName() + " is not @NullMarked"));
            }
        }
    }
}
