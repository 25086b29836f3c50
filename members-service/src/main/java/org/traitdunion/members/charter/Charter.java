package org.traitdunion.members.charter;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The rules of the game, in the reader's language. A text that changes in meaning gets a new {@link #VERSION}, and who
 * asks to join from then on signs that one.
 *
 * @param version what one signs
 * @param preamble why the network exists
 */
public record Charter(String version, String title, String preamble, List<Rule> rules) {

    /** The version in force. */
    public static final String VERSION = "2026-1";

    /** The rules' ids in the order in which they are numbered; the forum's moderators cite them. */
    static final List<String> RULES = List.of("respect", "confidentiality", "situations", "support", "no-advertising");

    private static final Control FRENCH_UNLESS_ASKED = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /**
     * One rule.
     *
     * @param id one of {@code respect}, {@code confidentiality}, {@code situations}, {@code support},
     *     {@code no-advertising}
     */
    public record Rule(String id, String title, String text) {}

    /** The charter in force in English for an English reader, and in French for everybody else. */
    public static Charter inForce(Locale reader) {
        var texts = ResourceBundle.getBundle("charter", reader, FRENCH_UNLESS_ASKED);
        return new Charter(
                VERSION,
                texts.getString("title"),
                texts.getString("preamble"),
                RULES.stream()
                        .map(id -> new Rule(id, texts.getString(id + ".title"), texts.getString(id + ".text")))
                        .toList());
    }
}
