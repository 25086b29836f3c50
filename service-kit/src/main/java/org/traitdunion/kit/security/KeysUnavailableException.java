package org.traitdunion.kit.security;

import org.springframework.security.core.AuthenticationException;

/** The issuer's keys could not be fetched, so that no token can be judged for the moment. */
final class KeysUnavailableException extends AuthenticationException {
    KeysUnavailableException(Throwable cause) {
        super("The issuer's keys are unavailable", cause);
    }
}
