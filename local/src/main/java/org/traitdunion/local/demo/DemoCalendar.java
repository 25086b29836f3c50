package org.traitdunion.local.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Turns the days and times of the demo events into moments.
 *
 * @param today the day from which they count, in Paris
 */
record DemoCalendar(LocalDate today) {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    static DemoCalendar of(Instant now) {
        return new DemoCalendar(now.atZone(PARIS).toLocalDate());
    }

    /** The moment of a time on a day that lies so many days ahead, or on the Monday after if that is a week-end. */
    Instant at(int day, String time) {
        LocalDate date = today.plusDays(day);
        while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            date = date.plusDays(1);
        }
        return date.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }
}
