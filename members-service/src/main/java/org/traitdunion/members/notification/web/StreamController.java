package org.traitdunion.members.notification.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.traitdunion.kit.problem.Refusal;
import org.traitdunion.kit.security.Caller;
import org.traitdunion.kit.security.SignedIn;
import org.traitdunion.kit.security.Standings;

/**
 * Notifications and changes of standing as server-sent events. The request's virtual thread is the stream: it waits
 * here for news until the page goes, the member is suspended, or the token expires; then the browser opens a new one
 * with a fresh token, and the page reads what it missed from the list.
 */
@RestController
class StreamController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    private final OpenStreams streams;
    private final Standings standings;
    private final Clock clock;

    StreamController(OpenStreams streams, Standings standings, Clock clock) {
        this.streams = streams;
        this.standings = standings;
        this.clock = clock;
    }

    @GetMapping(path = "/api/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @SignedIn
    @ApiResponse(
            responseCode = "200",
            description = "Events `notification` and `standing`, each with JSON as its data",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(Caller caller, @AuthenticationPrincipal Jwt token, HttpMethod method, HttpServletResponse response)
            throws IOException, InterruptedException {
        if (method.equals(HttpMethod.HEAD)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            return; // Spring brings a HEAD here too; nobody would hear what a stream tells it
        }
        var expiry = Objects.requireNonNull(token.getExpiresAt(), "a valid token expires");
        var stream = new OpenStream();
        streams.open(caller.id(), stream);
        try {
            refuseSuspended(caller);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            // The response's own writer would hide that the page has gone.
            var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            stream.write(out, HEARTBEAT, Duration.between(clock.instant(), expiry));
        } finally {
            streams.close(caller.id(), stream);
        }
    }

    /** Once more, now that the stream is among those that a suspension ends: one that came a moment ago has found it nowhere. */
    private void refuseSuspended(Caller caller) {
        if (standings.of(caller.id()).filter(standing -> !standing.active()).isPresent()) {
            throw Refusal.suspended();
        }
    }
}
