package org.traitdunion.kit.markdown;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** One renderer for the whole service, so that its pages share what is rendered already. */
@AutoConfiguration
public class MarkdownAutoConfiguration {

    @Bean
    Markdown markdown() {
        return new Markdown();
    }
}
