package dev.catamaran.payments.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ISO 4217 code of money that one can pay with in some country today, for example {@code EUR}. Not: metals, units of
 * account, funds, the codes for tests and for no currency, and what has been replaced.
 */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Iso4217.Known.class)
@interface Iso4217 {

    String message() default "must be the ISO 4217 code of a currency in use";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Knows each country's currency as the JDK knows it. A table of codes to leave out would have to follow the standard. */
    final class Known implements ConstraintValidator<Iso4217, String> {

        private static final Set<String> CODES = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(new Locale("", country)))
                .filter(Objects::nonNull)
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toUnmodifiableSet());

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || CODES.contains(code);
        }
    }
}
