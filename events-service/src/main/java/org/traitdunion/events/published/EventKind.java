package org.traitdunion.events.published;

/** The forms in which assistants meet. The names in kebab case are part of the HTTP interface and of the facts. */
public enum EventKind {
    /** Half a day or more: assistants of several companies work through themed sessions. */
    SEMINAR,
    /** A company shows how it works. */
    VISIT,
    /** A short exchange on one theme between people who do not know each other. */
    WORKSHOP,
    /** « Réunion métier »: people of the same job compare how they do it. */
    JOB_MEETING
}
