package org.traitdunion.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of problems in French and English: the kit's own, and those that a service keeps in
 * {@code problems_fr.properties} and {@code problems_en.properties}.
 */
public final class ProblemTexts {
    /** The languages of the network, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final List<String> BUNDLES = List.of("problems", "org.traitdunion.kit.problem.problems");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    public ProblemTexts() {
        messages.setBasenames(BUNDLES.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String title(String slug, Locale language) {
        return text(slug + ".title", language, slug);
    }

    String detail(String slug, Object[] arguments, Locale language) {
        return text(slug + ".detail", language, "", arguments);
    }

    /** The sentence of this key, or the text itself when it is no key but a sentence. */
    String message(String keyOrSentence, Locale language, Object... arguments) {
        return text(keyOrSentence, language, keyOrSentence, arguments);
    }

    private String text(String key, Locale language, String otherwise, Object... arguments) {
        var text = messages.getMessage(key, arguments, otherwise, language);
        return text == null ? otherwise : text;
    }

    /** The names of all problems that this service may answer with. */
    public static SortedSet<String> slugs() {
        var slugs = new TreeSet<String>();
        for (var bundle : BUNDLES) {
            keys(bundle, Locale.FRENCH).stream()
                    .filter(key -> key.endsWith(".title"))
                    .map(key -> key.substring(0, key.length() - ".title".length()))
                    .forEach(slugs::add);
        }
        return slugs;
    }

    private static SortedSet<String> keys(String bundle, Locale language) {
        try {
            return new TreeSet<>(ResourceBundle.getBundle(
                            bundle,
                            language,
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT))
                    .keySet());
        } catch (MissingResourceException absent) {
            return new TreeSet<>();
        }
    }

    /** What is wrong with the texts of this service, as sentences; empty when all is well. */
    public static List<String> faults() {
        var faults = new TreeSet<String>();
        for (var bundle : BUNDLES) {
            var french = keys(bundle, Locale.FRENCH);
            var english = keys(bundle, Locale.ENGLISH);
            french.stream()
                    .filter(key -> !english.contains(key))
                    .map(key -> key + " is missing in English")
                    .forEach(faults::add);
            english.stream()
                    .filter(key -> !french.contains(key))
                    .map(key -> key + " is missing in French")
                    .forEach(faults::add);
            french.stream()
                    .filter(key -> key.endsWith(".title"))
                    .filter(key -> !french.contains(key.replace(".title", ".detail")))
                    .map(key -> key + " has no detail")
                    .forEach(faults::add);
        }
        return List.copyOf(faults);
    }
}
