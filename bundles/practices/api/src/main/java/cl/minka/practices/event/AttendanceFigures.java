package cl.minka.practices.event;

import java.util.List;

/** How many came; counts stay when the people's data are erased. */
public record AttendanceFigures(int registered, int attended, int walkIns, List<OfSession> sessions) {
    public AttendanceFigures {
        sessions = List.copyOf(sessions);
    }

    /** How many came to a session; the event as a whole has the empty id. */
    public record OfSession(String session, int present, int absent) {}
}
