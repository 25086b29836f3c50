package org.traitdunion.kit.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Asks what is to be checked whether it is consistent. */
public final class ConsistencyValidator implements ConstraintValidator<Consistency, Consistent> {

    @Override
    public boolean isValid(Consistent body, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        var faults = new Faults(context);
        body.check(faults);
        return faults.none();
    }
}
