package org.traitdunion.members;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Who belongs to the network. */
@SpringBootApplication
public class MembersService {

    public static void main(String[] args) {
        SpringApplication.run(MembersService.class, args);
    }
}
