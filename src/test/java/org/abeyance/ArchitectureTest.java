package org.abeyance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The one order of the packages and the bans of the house. */
class ArchitectureTest {

    static final List<String> ORDER = List.of(
            "audit",
            "calendar",
            "store",
            "web",
            "post",
            "people",
            "register",
            "source",
            "concern",
            "keeping",
            "correspondence",
            "deadline",
            "response",
            "measure",
            "position",
            "decision",
            "intake",
            "status",
            "casefile",
            "search",
            "feed",
            "notice",
            "hook",
            "digest",
            "exchange",
            "operation");

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.abeyance");

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_the_ones_before_it() {
        return ORDER.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                            .map(other -> "org.abeyance." + other + "..")
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage("org.abeyance." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .allowEmptyShould(true)
                            .check(MAIN);
                }));
    }

    @Test
    void every_package_stands_in_the_order() {
        Set<String> known = Set.copyOf(ORDER);
        classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of("org.abeyance"), known.stream().map(name -> "org.abeyance." + name + ".."))
                        .toArray(String[]::new))
                .check(MAIN);
    }

    @Test
    void calendar_and_law_are_pure() {
        classes()
                .that(resideInAnyPackage("org.abeyance.calendar..", "org.abeyance.deadline.law.."))
                .should(onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "de.focus_shift..",
                        "org.abeyance",
                        "org.abeyance.calendar..",
                        "org.abeyance.deadline.law..")))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void only_doors_know_requests_and_templates() {
        noClasses()
                .that(resideOutsideOfPackages("org.abeyance.web.."))
                .and()
                .haveNameNotMatching(".*(Pages|Api|Form|Filter|Shell)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "org.jboss.resteasy..")
                .check(MAIN);
    }

    @Test
    void only_the_doors_of_mail_know_mail() {
        noClasses()
                .that(resideOutsideOfPackages("org.abeyance.post..", "org.abeyance.intake.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..", "io.quarkus.mailer..")
                .check(MAIN);
    }

    @Test
    void time_is_read_from_the_one_clock_only() {
        noClasses()
                .should()
                .callMethodWhere(readsTheTime())
                .because("the clock is read once, at the door, into a Stamp")
                .check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheTime() {
        return DescribedPredicate.describe("read the time past the clock", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean now = call.getName().equals("now") && owner.getPackageName().startsWith("java.time");
            boolean millis =
                    owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
            boolean zoned = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system");
            return now
                    || millis
                    || (zoned && !call.getOriginOwner().getSimpleName().equals("ClockProducer"));
        });
    }
}
