package org.traitdunion.kit.input;

import jakarta.validation.ConstraintValidatorContext;

/** What is wrong between the properties of a body, each with a key of the service's texts. */
public final class Faults {
    private final ConstraintValidatorContext context;
    private boolean none = true;

    Faults(ConstraintValidatorContext context) {
        this.context = context;
    }

    /** Adds one, told at that property. */
    public void add(String property, String message) {
        none = false;
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(property)
                .addConstraintViolation();
    }

    /** Adds one, told at a property of an element of a list. */
    public void add(String list, int index, String property, String message) {
        none = false;
        context.buildConstraintViolationWithTemplate(message)
                .addPropertyNode(list)
                .addPropertyNode(property)
                .inIterable()
                .atIndex(index)
                .addConstraintViolation();
    }

    boolean none() {
        return none;
    }
}
