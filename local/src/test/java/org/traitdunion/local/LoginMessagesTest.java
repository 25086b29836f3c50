package org.traitdunion.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of sign-in say: in both languages, in the words of their labels. */
class LoginMessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/keycloak/themes/traitdunion/login/messages");

    private final Properties french = read("fr");
    private final Properties english = read("en");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).isEqualTo(french.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usernameOrEmail",
                "invalidUserMessage",
                "accountTemporarilyDisabledMessage",
                "accountPermanentlyDisabledMessage",
                "invalidUsernameOrEmailMessage",
                "emailInstruction"
            })
    void whoSignsInByEitherNameIsToldOfBoth(String key) {
        assertThat(french.getProperty(key).toLowerCase(ROOT)).contains("identifiant", "adresse");
        assertThat(english.getProperty(key).toLowerCase(ROOT)).contains("username", "address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missingEmailMessage",
                "invalidEmailMessage",
                "error-invalid-email",
                "emailExistsMessage",
                "invalidPasswordNotEmailMessage",
                "verifyEmailMessage"
            })
    void theAddressIsNamedAsItsLabelNamesIt(String key) {
        assertThat(french.getProperty(key).toLowerCase(ROOT))
                .contains(french.getProperty("email").toLowerCase(ROOT));
        assertThat(english.getProperty(key).toLowerCase(ROOT))
                .contains(english.getProperty("email").toLowerCase(ROOT));
    }

    /** A refused name has two messages; told apart they would tell a stranger which accounts are locked. */
    @Test
    void aLockedAccountSoundsLikeAWrongPassword() {
        for (Properties language : new Properties[] {french, english}) {
            assertThat(language.getProperty("accountTemporarilyDisabledMessage"))
                    .isEqualTo(language.getProperty("accountPermanentlyDisabledMessage"))
                    .isEqualTo(language.getProperty("invalidUserMessage"));
        }
    }

    @Test
    void noFrenchLineBreaksBeforeItsMark() {
        assertThat(french.values())
                .noneSatisfy(text -> assertThat(text.toString()).containsPattern(" [:;!?»]"));
    }

    private static Properties read(String language) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve("messages_" + language + ".properties"), UTF_8)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }
}
