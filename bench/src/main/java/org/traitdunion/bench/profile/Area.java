package org.traitdunion.bench.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whose code a class is, by its package. */
final class Area {

    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        BY_PREFIX.put("org.traitdunion.local.embedded.", "embedded MongoDB (ours)");
        BY_PREFIX.put("org.traitdunion.kit.", "service-kit");
        BY_PREFIX.put("org.traitdunion.", "our code");
        BY_PREFIX.put("de.bwaldvogel.", "embedded MongoDB");
        BY_PREFIX.put("org.h2.", "H2 store");
        BY_PREFIX.put("com.mongodb.", "MongoDB driver");
        BY_PREFIX.put("org.bson.", "MongoDB driver: BSON");
        BY_PREFIX.put("org.apache.kafka.", "Kafka");
        BY_PREFIX.put("kafka.", "Kafka");
        BY_PREFIX.put("org.apache.tomcat.", "Tomcat");
        BY_PREFIX.put("org.apache.catalina.", "Tomcat");
        BY_PREFIX.put("org.apache.coyote.", "Tomcat");
        BY_PREFIX.put("org.springframework.security.", "Spring Security");
        BY_PREFIX.put("org.springframework.web.", "Spring Web");
        BY_PREFIX.put("org.springframework.kafka.", "Spring Kafka");
        BY_PREFIX.put("org.springframework.", "Spring");
        BY_PREFIX.put("com.nimbusds.", "JWT (Nimbus)");
        BY_PREFIX.put("tools.jackson.", "Jackson");
        BY_PREFIX.put("com.fasterxml.", "Jackson");
        BY_PREFIX.put("io.micrometer.", "Micrometer");
        BY_PREFIX.put("io.opentelemetry.", "OpenTelemetry");
        BY_PREFIX.put("io.netty.", "Netty");
        BY_PREFIX.put("jdk.internal.net.http.", "JDK HTTP client");
        BY_PREFIX.put("org.hibernate.validator.", "Validation");
        BY_PREFIX.put("ch.qos.logback.", "Logback");
    }

    private Area() {}

    /** Whether the class serves whoever calls it, so that its time is the caller's. */
    static boolean serving(String type) {
        return !type.startsWith("jdk.internal.net.http.")
                && (type.startsWith("java.")
                        || type.startsWith("javax.")
                        || type.startsWith("jdk.")
                        || type.startsWith("sun.")
                        || type.startsWith("com.sun."));
    }

    static String of(String type) {
        return BY_PREFIX.entrySet().stream()
                .filter(area -> type.startsWith(area.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> packageOf(type));
    }

    /** The first two parts of a package that nobody named here. */
    private static String packageOf(String type) {
        String[] parts = type.split("\\.", 4);
        return parts.length < 3 ? type : parts[0] + "." + parts[1];
    }
}
