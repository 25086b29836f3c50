package org.traitdunion.events;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What people attend. */
@SpringBootApplication
public class EventsService {

    public static void main(String[] args) {
        SpringApplication.run(EventsService.class, args);
    }
}
