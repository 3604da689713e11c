package dev.catamaran.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Names come from the business; these say nothing. */
final class NameRules {

    private static final String EMPTY_WORDS = ".*(Impl|Utils?|Helpers?|Manager|Common|D[Tt][Oo])";
    private static final String[] EMPTY_PACKAGES = {
        "..common..", "..dto..", "..dtos..", "..util..", "..utils..", "..helper..", "..helpers..", "..impl.."
    };

    private NameRules() {}

    static ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should()
                .haveNameMatching(EMPTY_WORDS)
                .because("a class is named for what it does in the business; rename it, or split it");
    }

    static ArchRule packagesAreFeatures() {
        return noClasses()
                .should()
                .resideInAnyPackage(EMPTY_PACKAGES)
                .because("one package a feature; move the class to the feature that needs it");
    }
}
