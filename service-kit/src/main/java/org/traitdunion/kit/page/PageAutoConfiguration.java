package org.traitdunion.kit.page;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lists as pages. */
@AutoConfiguration
@EnableConfigurationProperties(PageSettings.class)
@Import(NextLink.class)
public class PageAutoConfiguration {

    @Bean
    WebMvcConfigurer pages(PageSettings settings) {
        var cursors = new Cursors(settings.cursorKey());
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageRequestResolver(cursors));
            }
        };
    }
}
