package org.traitdunion.gateway.limit;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedAtTheDoorTest {

    private static final String ROOMS = "/api/rooms";

    private final Turns turns = mock(Turns.class);
    private final Valve inside = mock(Valve.class);
    private final Request request = mock(Request.class);
    private final Response response = mock(Response.class);
    private final RefusedAtTheDoor door = new RefusedAtTheDoor(turns);

    @BeforeEach
    void before() {
        door.setNext(inside);
    }

    @Test
    void whoWouldFindNoTurnIsRefusedBeforeAnybodyWorksForThem() throws Exception {
        comes(ROOMS);
        verify(turns).refuse(request, response);
        verify(inside, never()).invoke(request, response);
    }

    @Test
    void whoFindsOneGoesInAndTakesNoneYet() throws Exception {
        when(turns.areLeft(ROOMS)).thenReturn(true);
        comes(ROOMS);
        goesIn();
        verify(turns, never()).take(ROOMS);
    }

    @Test
    void whoNeedsNoneGoesIn() throws Exception {
        comes("/api/notifications/stream");
        goesIn();
    }

    @Test
    void whoSendsABodyGoesInToHaveItRead() throws Exception {
        when(request.getContentLengthLong()).thenReturn(2L);
        comes(ROOMS);
        goesIn();
    }

    @Test
    void whatTomcatHasRefusedGoesInToBeToldSo() throws Exception {
        when(response.isError()).thenReturn(true);
        door.invoke(request, response);
        goesIn();
    }

    private void comes(String path) throws Exception {
        when(request.getRequestURI()).thenReturn(path);
        door.invoke(request, response);
    }

    private void goesIn() throws Exception {
        verify(inside).invoke(request, response);
        verify(turns, never()).refuse(request, response);
    }
}
