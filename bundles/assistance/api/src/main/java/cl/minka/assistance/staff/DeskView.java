package cl.minka.assistance.staff;

import cl.minka.assistance.RequestStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What waits for those who assist.
 *
 * @param open by state, over all that the caller assists
 * @param unassigned open requests that nobody works on
 * @param late open requests of which a promise has ended
 * @param dueSoon open requests of which a promise ends within 24 hours
 * @param mine the caller's own open requests
 * @param mineLate those of them of which a promise has ended
 * @param load open requests by adviser, most first, 50 at most
 */
public record DeskView(
        Map<RequestStatus, Long> open,
        long unassigned,
        long late,
        long dueSoon,
        long mine,
        long mineLate,
        List<Load> load) {
    public DeskView {
        open = Map.copyOf(open);
        load = List.copyOf(load);
    }

    /** Open requests of one adviser. */
    public record Load(String username, long open) {
        public Load {
            Objects.requireNonNull(username, "username");
        }
    }
}
