package org.traitdunion.gateway.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The files that the page is made of. They are known from the start: what else is asked for under their path is none of them. */
@Component
public class PageFiles {

    private static final String PATH = "/assets/";

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private final Set<String> paths;

    /** Those that were built into the gateway. */
    public PageFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:web/assets/*");
            paths = Arrays.stream(files).map(file -> PATH + file.getFilename()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a request asks for one of them. */
    public boolean areAskedFor(String method, String path) {
        return READING.contains(method) && paths.contains(path);
    }
}
