# One image for the three services and the gateway: docker build --build-arg MODULE=members-service .
# Build the jars first (scripts/package.sh); the image holds one of them, taken apart for a quick start.
FROM eclipse-temurin:25-jre AS unpacked
ARG MODULE
WORKDIR /unpacked
COPY ${MODULE}/target/${MODULE}-1.0.0-SNAPSHOT.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --destination app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 traitdunion
WORKDIR /app
COPY --from=unpacked /unpacked/app/ ./
USER traitdunion
ENV JAVA_TOOL_OPTIONS="-XX:+UseCompactObjectHeaders -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["java", "-jar", "app.jar"]
