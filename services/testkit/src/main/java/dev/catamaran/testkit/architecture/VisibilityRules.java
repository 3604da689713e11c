package dev.catamaran.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** A feature's classes are its own, until another feature needs one. */
final class VisibilityRules {

    /** What a framework finds by annotation or by kind it may want public. */
    private static final List<String> FRAMEWORKS =
            List.of("jakarta.ws.rs.", "jakarta.persistence.", "io.smallrye.config.", "io.gatling.");

    private VisibilityRules() {}

    static ArchRule isPublicOnlyWhenAnotherPackageNeedsIt() {
        return classes()
                .that()
                .areTopLevelClasses()
                .should(bePackagePrivateUnlessNeeded())
                .because("a feature can change what nobody else can see; drop the word public");
    }

    private static ArchCondition<JavaClass> bePackagePrivateUnlessNeeded() {
        return new ArchCondition<>("be package-private unless another package uses them") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean satisfied = !isPublic(item) || isEntryPoint(item) || isUsedElsewhere(item);
                events.add(new SimpleConditionEvent(
                        item, satisfied, item.getName() + " is public and no other package uses it"));
            }
        };
    }

    private static boolean isPublic(JavaClass item) {
        return item.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isEntryPoint(JavaClass item) {
        return item.getMethods().stream().anyMatch(method -> method.getName().equals("main"))
                || item.getRawSuperclass().stream().anyMatch(parent -> isFrameworks(parent.getName()))
                || item.getAnnotations().stream().anyMatch(annotation -> isFrameworks(annotation))
                || item.getMethods().stream()
                        .flatMap(method -> method.getAnnotations().stream())
                        .anyMatch(annotation -> isFrameworks(annotation));
    }

    private static boolean isFrameworks(JavaAnnotation<?> annotation) {
        return isFrameworks(annotation.getRawType().getName());
    }

    private static boolean isFrameworks(String name) {
        return FRAMEWORKS.stream().anyMatch(name::startsWith);
    }

    private static boolean isUsedElsewhere(JavaClass item) {
        return item.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(item.getPackageName()));
    }
}
