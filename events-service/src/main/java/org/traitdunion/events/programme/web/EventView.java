package org.traitdunion.events.programme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.traitdunion.events.programme.Session;

/**
 * An event as its page shows it: what the list shows, and what is read in full.
 *
 * @param description Markdown, as the organiser wrote it
 * @param descriptionHtml the same as HTML that is safe to show
 */
record EventView(
        @JsonUnwrapped EventSummary summary, String description, String descriptionHtml, List<Session> sessions) {}
