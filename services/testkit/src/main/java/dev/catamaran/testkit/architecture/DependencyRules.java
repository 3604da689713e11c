package dev.catamaran.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. */
final class DependencyRules {

    private DependencyRules() {}

    static ArchRule usesOnlyItsLibraries(Module module) {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        describe("belong to another app", (JavaClass used) -> module.mustNotUse(used.getPackageName())))
                .because("apps never depend on apps; what two need belongs to platform, what may be used says Module");
    }

    static ArchRule hasNoCyclesBetweenFeatures(Module module) {
        return slices().matching(module.packageName() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("two features that need each other are one feature, or miss a third");
    }

    static ArchRule injectsThroughConstructors() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .allowEmptyShould(true)
                .because(
                        "a constructor shows what a class needs; configuration comes from one @ConfigMapping a concern");
    }

    static ArchRule logsInsteadOfPrinting() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("services log, one event a line");
    }
}
