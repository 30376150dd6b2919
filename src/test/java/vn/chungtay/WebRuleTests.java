package vn.chungtay;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chungtay.identity.Requires;

/// The rules of STYLE.md for what answers requests.
class WebRuleTests {

    /// Handlers that anyone may call, with the reason. Empty: even what is published is asked for
    /// by name, so that sign-in finds every handler already sorted.
    private static final Map<String, String> WITHOUT_PERMISSION = Map.of();

    @Test
    void every_handler_declares_a_permission() {
        methods()
                .that(areHandlers())
                .and(not(areAllowedWithoutPermission()))
                .should()
                .beAnnotatedWith(Requires.class)
                .because("a handler nobody thought about must not be open to everybody")
                .check(SourceTree.main());
    }

    @Test
    void handlers_are_the_seven_verbs_of_a_noun() {
        methods()
                .that(areHandlers())
                .should()
                .haveNameMatching("index|show|createForm|create|edit|update|delete")
                .because("an action that is none of these is a noun that has not been found")
                .check(SourceTree.main());
    }

    @Test
    void requests_are_answered_in_controllers_and_advice_only() {
        classes()
                .that(speakToTheBrowser())
                .should()
                .haveSimpleNameEndingWith("Controller")
                .orShould()
                .beMetaAnnotatedWith(ControllerAdvice.class)
                .because("what belongs to HTTP stays at the door")
                .check(SourceTree.main());
    }

    @Test
    void controllers_are_called_so() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .haveSimpleNameEndingWith("Controller")
                .because("a screen is found by its name")
                .check(SourceTree.main());
    }

    private static DescribedPredicate<JavaClass> speakToTheBrowser() {
        var annotations = RequestMapping.class.getPackageName();
        return DescribedPredicate.describe(
                "speak to the browser",
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .map(used -> used.getTargetClass().getPackageName())
                                .anyMatch(annotations::equals));
    }

    private static DescribedPredicate<JavaMethod> areHandlers() {
        return DescribedPredicate.describe(
                "are handlers", method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    private static DescribedPredicate<JavaMethod> areAllowedWithoutPermission() {
        return DescribedPredicate.describe(
                "are allowed without",
                method -> WITHOUT_PERMISSION.containsKey(method.getFullName()));
    }
}
