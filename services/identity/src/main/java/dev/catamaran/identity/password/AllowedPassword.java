package dev.catamaran.identity.password;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password that may be chosen. Null is another constraint's business. */
@Constraint(validatedBy = AllowedPassword.Rule.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedPassword {

    String message() default "must have 12 characters or more, 72 bytes in UTF-8 or fewer, and no NUL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Its bean-validation side. */
    final class Rule implements ConstraintValidator<AllowedPassword, String> {

        @Override
        public boolean isValid(String password, ConstraintValidatorContext context) {
            return password == null || Passwords.allowed(password);
        }
    }
}
