package org.traitdunion.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * A form for the gateway itself. Tomcat would read its fields off the connection when they are first asked for, for as long
 * as they take to come; these are read from the body that is here already.
 */
final class Form extends WholeRequest {

    private static final int MOST_FIELDS = 100;

    private final Map<String, String[]> fields;

    private Form(HttpServletRequest request, byte[] body) {
        super(request, body);
        this.fields = new LinkedHashMap<>(request.getParameterMap()); // the address's, since the body has been read
        Parameters sent = new Parameters();
        sent.setLimit(MOST_FIELDS);
        sent.setCharset(StandardCharsets.UTF_8);
        sent.processParameters(body, 0, body.length);
        for (String name : Collections.list(sent.getParameterNames())) {
            fields.merge(name, sent.getParameterValues(name), Form::both);
        }
    }

    private static String[] both(String[] inTheAddress, String[] inTheBody) {
        return Stream.of(inTheAddress, inTheBody).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The request with its body at hand, and as a form if it says that it is one. */
    static WholeRequest of(HttpServletRequest request, byte[] body) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                ? new Form(request, body)
                : new WholeRequest(request, body);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }
}
