package dev.catamaran.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.catamaran.testkit.tidy.Tidy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The rules of the code, for one module: {@code class ArchitectureTest extends ArchitectureContract {}} in the module's package
 * is all it takes.
 */
public abstract class ArchitectureContract {

    private final Module module = Module.of(packageName());
    private final JavaClasses classes = new ClassFileImporter().importPath(folder().resolve("target/classes"));

    /** The module's. */
    protected String packageName() {
        return getClass().getPackageName();
    }

    /** The module's. */
    protected Path folder() {
        return Path.of(System.getProperty("basedir", ""));
    }

    @Test
    void looksAtClasses() {
        assertThat(classes).as("classes of " + module.packageName()).isNotEmpty();
    }

    @Test
    void usesOnlyItsLibraries() {
        DependencyRules.usesOnlyItsLibraries(module).check(classes);
    }

    @Test
    void hasNoCyclesBetweenFeatures() {
        DependencyRules.hasNoCyclesBetweenFeatures(module).check(classes);
    }

    @Test
    void injectsThroughConstructors() {
        DependencyRules.injectsThroughConstructors().check(classes);
    }

    @Test
    void logsInsteadOfPrinting() {
        assumeTrue(module.isService());
        DependencyRules.logsInsteadOfPrinting().check(classes);
    }

    @Test
    void namesSayWhatAClassIs() {
        NameRules.namesSayWhatAClassIs().check(classes);
        NameRules.packagesAreFeatures().check(classes);
    }

    @Test
    void isPublicOnlyWhenAnotherPackageNeedsIt() {
        assumeFalse(module.isLibrary());
        VisibilityRules.isPublicOnlyWhenAnotherPackageNeedsIt().check(classes);
    }

    @Test
    void isTidy() {
        assertThat(Tidy.complaints(folder())).isEmpty();
    }
}
