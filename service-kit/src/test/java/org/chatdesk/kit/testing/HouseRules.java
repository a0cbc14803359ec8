package org.chatdesk.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/** The arrows of docs/architecture.md, checked in each service. */
public final class HouseRules {
    private static final String[] JDK_AND_CONTRACTS = {
        "java..", "org.chatdesk.contracts..", "org.jspecify.annotations.."
    };

    @ArchTest
    public static final ArchRule domainIsPure =
            classes()
                    .that()
                    .resideInAPackage("..domain..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(JDK_AND_CONTRACTS)
                                    .or(resideInAPackage("org.chatdesk.*.*.domain..")))
                    .allowEmptyShould(true)
                    .because("decisions are made without framework, clock or store");

    @ArchTest
    public static final ArchRule rolesDoNotKnowTheirCallers =
            noClasses()
                    .that()
                    .resideInAnyPackage("..store..", "..events..", "..clients..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..api..")
                    .allowEmptyShould(true)
                    .because("arrows go api, use case, then store, events and clients");

    @ArchTest
    public static final ArchRule apiReachesTheRestThroughUseCases =
            noClasses()
                    .that()
                    .resideInAPackage("org.chatdesk.*.*.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.chatdesk.*.*.store..",
                            "org.chatdesk.*.*.events..",
                            "org.chatdesk.*.*.clients..")
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule featuresMeetInTheirDomainOnly =
            classes()
                    .that()
                    .resideInAPackage("org.chatdesk.*.*..")
                    .and(not(resideInAnyPackage("org.chatdesk.kit..", "org.chatdesk.contracts..")))
                    .should(useOnlyTheDomainOfOtherFeatures());

    @ArchTest
    public static final ArchRule featuresHaveNoCycles =
            slices().matching("org.chatdesk.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule rowsStayInTheirStore =
            classes()
                    .that()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .should()
                    .resideInAPackage("..store..")
                    .andShould()
                    .haveSimpleNameEndingWith("Row")
                    .andShould()
                    .notHaveModifier(JavaModifier.PUBLIC)
                    .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule namesSaySomething =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Processor)")
                    .because("a name tells what a thing is for");

    @ArchTest
    public static final ArchRule endpointsSayWhoMayCallThem =
            methods()
                    .that()
                    .areAnnotatedWith(isAnEndpoint())
                    .should(sayWhoMayCallThem())
                    .allowEmptyShould(true)
                    .because("nothing is open to somebody by mistake");

    private HouseRules() {}

    private static DescribedPredicate<JavaAnnotation<?>> isAnEndpoint() {
        var methods = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
        return DescribedPredicate.describe(
                "an HTTP method",
                annotation ->
                        annotation.getRawType().getPackageName().equals("jakarta.ws.rs")
                                && methods.contains(annotation.getRawType().getSimpleName()));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        var words =
                List.of(
                        "jakarta.annotation.security.RolesAllowed",
                        "jakarta.annotation.security.PermitAll",
                        "io.quarkus.security.Authenticated");
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                var said =
                        words.stream()
                                .anyMatch(word ->
                                        endpoint.isAnnotatedWith(word)
                                                || endpoint.getOwner().isAnnotatedWith(word));
                if (!said) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    endpoint, endpoint.getFullName() + " is open to nobody"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> useOnlyTheDomainOfOtherFeatures() {
        return new ArchCondition<>("use only the domain of other features") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isForeign(user, use.getTargetClass()))
                        .forEach(use ->
                                events.add(
                                        SimpleConditionEvent.violated(user, use.getDescription())));
            }
        };
    }

    private static boolean isForeign(JavaClass user, JavaClass used) {
        var own = feature(user);
        var other = feature(used);
        return !own.isEmpty()
                && !other.isEmpty()
                && !own.equals(other)
                && !used.getPackageName().startsWith(other + ".domain");
    }

    /** {@code org.chatdesk.ticket.rating} for a class of that feature, else nothing. */
    private static String feature(JavaClass type) {
        var steps = type.getPackageName().split("\\.");
        var ours = steps.length >= 4 && type.getPackageName().startsWith("org.chatdesk.");
        var shared = ours && (steps[2].equals("kit") || steps[2].equals("contracts"));
        return ours && !shared ? String.join(".", steps[0], steps[1], steps[2], steps[3]) : "";
    }
}
