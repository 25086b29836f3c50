package org.traitdunion.forum;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where people talk. */
@SpringBootApplication
public class ForumService {

    public static void main(String[] args) {
        SpringApplication.run(ForumService.class, args);
    }
}
