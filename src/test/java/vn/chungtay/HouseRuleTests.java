package vn.chungtay;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/// The rules of STYLE.md that bytecode can show, each with its reason.
class HouseRuleTests {

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Utils?|Helper|Impl|DTO|Dto|Manager)|.*[.$](Default|Abstract)[A-Z].*")
                .because("a name that only says \"helps\" or \"implements\" hides a missing noun")
                .check(SourceTree.main());
    }

    @Test
    void packages_are_capabilities() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..controller..",
                        "..controllers..",
                        "..service..",
                        "..services..",
                        "..repository..",
                        "..repositories..",
                        "..model..",
                        "..dto..",
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..impl..")
                .because("a capability lives in one folder; layers smear it over many")
                .check(SourceTree.main());
    }

    @Test
    void what_only_spring_calls_is_not_public() {
        classes()
                .that()
                .haveNameMatching(".*(Controller|[a-z]Form|Screen|Advice|Configuration|Repository)")
                .or()
                .areMetaAnnotatedWith(Repository.class)
                .or()
                .areMetaAnnotatedWith(Configuration.class)
                .and()
                .doNotBelongToAnyOf(ChungTayApplication.class)
                .should()
                .notBePublic()
                .because("public is a decision that another module needs, and none needs these")
                .check(SourceTree.main());
    }

    @Test
    void shared_is_a_short_closed_list_without_spring() {
        classes()
                .that()
                .resideInAPackage("vn.chungtay.shared")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "vn.chungtay.shared")
                .because("every module leans on shared, so shared leans on nothing")
                .check(SourceTree.main());

        var types =
                SourceTree.main().stream()
                        .filter(type -> type.getPackageName().equals("vn.chungtay.shared"))
                        .filter(SourceTree::isTopLevel);
        assertThat(types)
                .as("because shared grows by a reviewer's yes, not by habit")
                .hasSizeBetween(1, 20);
    }

    @Test
    void collaborators_come_through_the_constructor() {
        noFields()
                .should()
                .beMetaAnnotatedWith(Autowired.class)
                .orShould()
                .beMetaAnnotatedWith(Value.class)
                .because("a field that Spring fills is no longer final and hides the count")
                .check(SourceTree.main());
        noMethods()
                .should()
                .beMetaAnnotatedWith(Autowired.class)
                .because("a collaborator that arrives later may never arrive")
                .check(SourceTree.main());
        fields().that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .should()
                .beFinal()
                .because("a bean is shared by all requests and keeps nothing of one")
                .check(SourceTree.main());
    }

    @Test
    void figures_are_never_floating_point() {
        var inexact =
                describe(
                        "floating point",
                        (JavaClass type) ->
                                Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                                        .contains(type.getBaseComponentType().getName()));
        noFields()
                .should()
                .haveRawType(inexact)
                .because("0.1 + 0.2 is not 0.3, and every figure is checked to the last digit")
                .check(SourceTree.main());
        noCodeUnits()
                .should()
                .haveRawReturnType(inexact)
                .orShould()
                .haveRawParameterTypes(anyElementThat(inexact))
                .because("a figure must not become inexact on its way")
                .check(SourceTree.main());
    }

    @Test
    void every_test_is_a_sentence() {
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .notBePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .areNotPublic()
                .andShould()
                .haveNameMatching("(?!test)[\\p{Ll}0-9]+(_[\\p{L}0-9]+)+")
                .because("a test's name is what the software does, in the domain's words")
                .check(SourceTree.tests());
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..")
                .because("what we own is quick enough to be used itself")
                .check(SourceTree.tests());
    }

    /// A figure to watch, not a rule: at least 45 % is the goal.
    @Test
    void the_share_of_package_private_types_is_printed() {
        var types = SourceTree.main().stream().filter(SourceTree::isTopLevel).toList();
        var kept =
                types.stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();

        System.out.printf(
                "Package-private top-level types: %d of %d (%d %%, the goal is 45 %%)%n",
                kept, types.size(), kept * 100 / types.size());

        assertThat(types).isNotEmpty();
    }
}
