package cl.minka.assistance.rest;

import cl.minka.assistance.RequestStatus;
import cl.minka.assistance.staff.DeskView;
import cl.minka.assistance.staff.Proposal;
import cl.minka.assistance.staff.Skill;
import cl.minka.assistance.staff.Staff;
import cl.minka.assistance.staff.StaffMember;
import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One adviser. */
final class FakeStaff implements Staff {
    private StaffMember member = new StaffMember("asesora", "Ana Ejemplo", List.of(), 20, Optional.empty(), 3, 0);

    @Override
    public List<StaffMember> list(Caller caller) {
        return List.of(member);
    }

    @Override
    public StaffMember get(Caller caller, String username) {
        return member;
    }

    @Override
    public StaffMember put(
            Caller caller,
            String username,
            List<Skill> skills,
            int capacity,
            Optional<LocalDate> awayUntil,
            Expected expected) {
        member = new StaffMember(username, member.name(), skills, capacity, awayUntil, 3, member.version() + 1);
        return member;
    }

    @Override
    public List<Proposal> proposals(Caller caller, String request) {
        return List.of(
                new Proposal("asesora", "Ana Ejemplo", 0.6, List.of(new Proposal.Factor("skill", 0.6, 1, 0.6, "3/3"))));
    }

    @Override
    public DeskView desk(Caller caller) {
        return new DeskView(Map.of(RequestStatus.RECEIVED, 2L), 2, 1, 0, 0, 0, List.of());
    }
}
