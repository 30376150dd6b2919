package vn.chungtay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// Time is a collaborator: what depends on the hour is given a `Clock`.
class TimeRuleTests {

    @Test
    void nobody_asks_the_machine_for_the_time() {
        noClasses()
                .should()
                .accessTargetWhere(asksTheMachine())
                .because(
                        "what reads the clock of the machine cannot be tested for the last of June")
                .check(SourceTree.main());
    }

    @Test
    void nobody_uses_the_old_dates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)"
                                + "|java\\.sql\\.(Date|Time|Timestamp)|java\\.text\\..*DateFormat")
                .because("java.time says whether a day or an instant is meant")
                .check(SourceTree.main());
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return DescribedPredicate.describe(
                "asks the machine for the time",
                access -> {
                    var owner = access.getTargetOwner();
                    var name = access.getName();
                    return readsNow(owner, access)
                            || (owner.isEquivalentTo(System.class)
                                    && name.equals("currentTimeMillis"))
                            || (owner.isEquivalentTo(Clock.class)
                                    && name.startsWith("system")
                                    && !isConfiguration(access.getOriginOwner()));
                });
    }

    private static boolean readsNow(JavaClass owner, JavaAccess<?> access) {
        return owner.getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains("java.time.Clock)");
    }

    /// The one place where the machine's clock becomes a bean.
    private static boolean isConfiguration(JavaClass type) {
        return type.getSimpleName().endsWith("Configuration");
    }
}
