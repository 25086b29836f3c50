package org.traitdunion.kit.version;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.traitdunion.kit.problem.Refusal;

/**
 * On which version a change is based: the {@code If-Match} header of RFC 9110, section 13.1.1. Compared strongly, so
 * that a weak tag matches nothing; {@code *} matches any version. Any handler method may take one as a parameter; a
 * header that is no list of tags has been refused by then.
 */
public sealed interface IfMatch {

    /** Whether the caller named a version. */
    boolean isPresent();

    /** Refuses as stale a change that was based on another version than this; one based on none passes. */
    void check(long version);

    /** Like {@link #check}, but a change must name the version that it is based on. */
    default void require(long version) {
        if (!isPresent()) {
            throw Refusal.preconditionRequired();
        }
        check(version);
    }

    /** The meaning of the header's lines; null or none when it is absent. */
    static IfMatch parse(@Nullable List<String> lines) {
        if (lines == null || lines.isEmpty()) {
            return new Absent();
        }
        var header = String.join(",", lines).strip();
        if (header.equals("*")) {
            return new Any();
        }
        if (!Tags.LIST.matcher(header).matches()) {
            throw Refusal.parameter("If-Match", "error.if-match");
        }
        return new Tags(Set.copyOf(
                Tags.TAG.matcher(header).results().map(found -> found.group()).toList()));
    }

    /** No header. */
    record Absent() implements IfMatch {
        @Override
        public boolean isPresent() {
            return false;
        }

        @Override
        public void check(long version) {
            // A change that names no version is based on whatever there is.
        }
    }

    /** Whatever the version is. */
    record Any() implements IfMatch {
        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public void check(long version) {
            // Any version will do.
        }
    }

    /** One of these tags, each with its quotes and, where it is weak, its prefix. */
    record Tags(Set<String> tags) implements IfMatch {
        private static final String ONE = "(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]{0,64}+\"";
        static final Pattern TAG = Pattern.compile(ONE);
        static final Pattern LIST = Pattern.compile(ONE + "(?:[ \\t]*,[ \\t]*" + ONE + "){0,19}");

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public void check(long version) {
            if (!tags.contains(Versioned.tag(version))) {
                throw Refusal.stale();
            }
        }
    }
}
