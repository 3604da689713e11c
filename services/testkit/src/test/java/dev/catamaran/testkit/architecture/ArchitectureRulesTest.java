package dev.catamaran.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule that catches nothing is no rule: each is shown a planted violation. */
class ArchitectureRulesTest {

    private static final String PLANTED = "dev.catamaran.testkit.planted";

    private final Module payments = new Module(PLANTED, "payments");
    private final Module statements = new Module(PLANTED, "statements");
    private final JavaClasses bad = new ClassFileImporter().importPackages(payments.packageName());
    private final JavaClasses good = new ClassFileImporter().importPackages(statements.packageName());

    @Test
    void catchesAnAppThatUsesAnotherApp() {
        assertThat(complaints(DependencyRules.usesOnlyItsLibraries(payments)))
                .isNotEmpty()
                .allMatch(line -> line.contains("AccountManager") && line.contains("Statement"));
    }

    @Test
    void catchesTwoFeaturesThatNeedEachOther() {
        assertThat(complaints(DependencyRules.hasNoCyclesBetweenFeatures(payments)))
                .singleElement()
                .asString()
                .contains("Slice account", "Slice fold");
    }

    @Test
    void catchesAnInjectedField() {
        assertThat(complaints(DependencyRules.injectsThroughConstructors()))
                .singleElement()
                .asString()
                .contains("AccountManager.folding");
    }

    @Test
    void catchesAServiceThatPrints() {
        assertThat(complaints(DependencyRules.logsInsteadOfPrinting()))
                .singleElement()
                .asString()
                .contains("System.out");
    }

    @Test
    void catchesAnEmptyName() {
        assertThat(complaints(NameRules.namesSayWhatAClassIs()))
                .isNotEmpty()
                .allMatch(line -> line.contains("AccountManager"));
    }

    @Test
    void catchesAPackageForAnything() {
        assertThat(complaints(NameRules.packagesAreFeatures()))
                .singleElement()
                .asString()
                .contains("common.Text");
    }

    @Test
    void catchesAPublicClassThatNobodyElseNeedsAndLeavesOneThatIsNeeded() {
        assertThat(complaints(VisibilityRules.isPublicOnlyWhenAnotherPackageNeedsIt()))
                .singleElement()
                .asString()
                .contains("AccountManager is public");
    }

    @Test
    void leavesCodeAloneThatKeepsTheRules() {
        Stream.of(
                        DependencyRules.usesOnlyItsLibraries(statements),
                        DependencyRules.hasNoCyclesBetweenFeatures(statements),
                        DependencyRules.injectsThroughConstructors(),
                        DependencyRules.logsInsteadOfPrinting(),
                        NameRules.namesSayWhatAClassIs(),
                        NameRules.packagesAreFeatures())
                .forEach(rule -> rule.check(good));
    }

    @Test
    void refusesAModuleThatNoRuleKnows() {
        assertThatThrownBy(() -> Module.of("dev.catamaran.surprise")).hasMessageContaining("surprise");
    }

    private List<String> complaints(ArchRule rule) {
        return rule.evaluate(bad).getFailureReport().getDetails();
    }
}
