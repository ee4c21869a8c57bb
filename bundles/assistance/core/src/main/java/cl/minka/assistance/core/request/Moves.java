package cl.minka.assistance.core.request;

import static cl.minka.assistance.RequestStatus.ASSIGNED;
import static cl.minka.assistance.RequestStatus.CLOSED;
import static cl.minka.assistance.RequestStatus.IN_PROGRESS;
import static cl.minka.assistance.RequestStatus.RECEIVED;
import static cl.minka.assistance.RequestStatus.REOPENED;
import static cl.minka.assistance.RequestStatus.SOLVED;
import static cl.minka.assistance.RequestStatus.WAITING_REQUESTER;
import static cl.minka.assistance.RequestStatus.WAITING_THIRD_PARTY;

import cl.minka.assistance.RequestStatus;
import cl.minka.kernel.Fault;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where requests may go. */
final class Moves {
    private static final Set<RequestStatus> WORK =
            EnumSet.of(ASSIGNED, IN_PROGRESS, WAITING_REQUESTER, WAITING_THIRD_PARTY, SOLVED, CLOSED);
    private static final Map<RequestStatus, Set<RequestStatus>> NEXT = Map.of(
            RECEIVED, WORK,
            ASSIGNED, WORK,
            IN_PROGRESS, WORK,
            WAITING_REQUESTER, WORK,
            WAITING_THIRD_PARTY, WORK,
            REOPENED, WORK,
            SOLVED, EnumSet.of(CLOSED, REOPENED),
            CLOSED, EnumSet.of(REOPENED));

    private Moves() {}

    /** Whether the municipality that asked may do it by itself. */
    static boolean isRequesters(RequestStatus from, RequestStatus to) {
        return to == CLOSED || to == REOPENED || from == WAITING_REQUESTER && to == IN_PROGRESS;
    }

    /** Whether who is given such a request moves it. */
    static boolean areAssigned(RequestStatus status) {
        return status == RECEIVED || status == REOPENED;
    }

    /** Whether somebody works on what is there. */
    static boolean isTaken(RequestStatus status) {
        return status == ASSIGNED || status == IN_PROGRESS;
    }

    /** Everything that keeps it from going there. */
    static List<Fault> missing(RequestEntity request, RequestStatus to, String reason) {
        RequestStatus from = request.status();
        List<Fault> missing = new ArrayList<>();
        if (!NEXT.get(from).contains(to)) {
            String allowed =
                    NEXT.get(from).stream().map(RequestStore::json).sorted().collect(Collectors.joining(", "));
            missing.add(Fault.at("/to", "assistance.move.allowed", "allowed", allowed));
        }
        if (isTaken(to) && request.assignee() == RequestEntity.NOBODY) {
            missing.add(Fault.at("/assignee", "assistance.move.assignee"));
        }
        if (to == SOLVED && !request.isAnswered() && reason.isBlank()) {
            missing.add(Fault.at("/reason", "assistance.move.answer"));
        }
        if ((to == REOPENED || to == CLOSED && from != SOLVED) && reason.isBlank()) {
            missing.add(Fault.at("/reason", "assistance.move.reason"));
        }
        return missing;
    }
}
