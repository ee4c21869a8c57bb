package cl.minka.assistance.rest;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.staff.DeskView;
import java.util.Arrays;
import java.util.List;

/** What waits for those who assist. */
public record DashboardView(
        List<OpenView> open,
        long unassigned,
        long late,
        long dueSoon,
        long mine,
        long mineLate,
        List<DeskView.Load> load) {
    /** Open requests in one state. */
    public record OpenView(RequestStatus status, long requests) {}

    static DashboardView of(DeskView desk) {
        List<OpenView> open = Arrays.stream(RequestStatus.values())
                .filter(RequestStatus::isOpen)
                .map(status -> new OpenView(status, desk.open().getOrDefault(status, 0L)))
                .toList();
        return new DashboardView(
                open, desk.unassigned(), desk.late(), desk.dueSoon(), desk.mine(), desk.mineLate(), desk.load());
    }
}
