package cl.minka.schools.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.table.ImportReport;
import cl.minka.kernel.table.Table;
import cl.minka.schools.enrolment.Enrolment;
import cl.minka.schools.enrolment.Enrolment.State;
import cl.minka.schools.enrolment.EnrolmentNotFound;
import cl.minka.schools.enrolment.Enrolments;
import cl.minka.schools.enrolment.Invitations;
import cl.minka.schools.enrolment.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/** Enrolments and invitations, in memory; the second of a person is refused for two reasons. */
final class FakeEnrolments implements Enrolments, Invitations {
    private final FakeJournal journal;
    private final FakeRoster roster;
    private final Map<String, Enrolment> all = new TreeMap<>();
    private final List<Invitation> invitations = new ArrayList<>();

    FakeEnrolments(FakeJournal journal, FakeRoster roster) {
        this.journal = journal;
        this.roster = roster;
    }

    private Participant participant(Enrolment one) {
        return new Participant(one, roster.people.person(one.person()));
    }

    private Participant kept(Caller caller, String id, String edition, String person, State state, long version) {
        Enrolment one = new Enrolment(
                id,
                edition,
                person,
                Optional.empty(),
                state,
                state == State.WAITING ? Optional.of(1) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FakeOffer.THEN,
                FakeOffer.THEN,
                version);
        all.put(id, one);
        Participant participant = participant(one);
        journal.write(caller, participant);
        return participant;
    }

    private Page<Participant> page() {
        return new Page<>(
                all.values().stream().map(this::participant).toList(), Optional.empty(), OptionalLong.of(all.size()));
    }

    @Override
    public Page<Participant> list(Caller caller, String edition, Filter filter, Slice slice) {
        return page();
    }

    @Override
    public Participant get(Caller caller, String edition, String id) {
        return participant(Optional.ofNullable(all.get(id)).orElseThrow(EnrolmentNotFound::new));
    }

    @Override
    public Page<Participant> own(Caller caller, Slice slice) {
        return page();
    }

    @Override
    public Participant enrol(Caller caller, String edition, Order order) {
        if (all.values().stream().anyMatch(one -> one.person().equals(order.person()))) {
            throw new Refusal(
                    cl.minka.kernel.Kind.CONFLICT,
                    "schools.enrolment-refused",
                    Map.of(),
                    List.of(
                            Fault.at("/person", "schools.enrolled-already"),
                            Fault.at("", "schools.enrolment-over", "closes", FakeOffer.THEN)));
        }
        return kept(
                caller,
                "i" + (all.size() + 1),
                edition,
                order.person(),
                order.state().orElse(State.ENROLLED),
                1);
    }

    @Override
    public Participant enrolSelf(Caller caller, String edition, SelfOrder order) {
        throw new Refusal(cl.minka.kernel.Kind.CONFLICT, "schools.no-seat");
    }

    @Override
    public Participant put(
            Caller caller, String edition, String id, State state, Optional<String> reason, Expected expected) {
        Enrolment one = get(caller, edition, id).enrolment();
        expected.check(one.version());
        return kept(caller, id, edition, one.person(), state, 2);
    }

    @Override
    public Participant move(
            Caller caller, String edition, String id, String other, Optional<String> reason, Expected expected) {
        Enrolment one = get(caller, edition, id).enrolment();
        expected.check(one.version());
        return kept(caller, "movida", other, one.person(), State.ENROLLED, 1);
    }

    @Override
    public ImportReport importAll(Caller caller, String edition, Table table, boolean dryRun, DoubleConsumer progress) {
        ImportReport report = new ImportReport(table.rows().count(), 0, 0, 0, List.of());
        journal.write(caller, report);
        return report;
    }

    @Override
    public List<Invitation> of(Caller caller, String edition) {
        return List.copyOf(invitations);
    }

    @Override
    public List<Invitation> invite(
            Caller caller, String edition, List<String> people, List<String> organizations, boolean code) {
        people.forEach(one -> invitations.add(
                new Invitation("v" + invitations.size(), Invitations.Kind.PERSON, one, FakeOffer.THEN)));
        List<Invitation> now = List.copyOf(invitations);
        journal.write(caller, now);
        return now;
    }

    @Override
    public void revoke(Caller caller, String edition, String id, Expected expected) {
        Invitation one = invitation(id);
        expected.check(Invitation.VERSION);
        invitations.remove(one);
    }

    @Override
    public Invitation invitation(Caller caller, String edition, String id) {
        return invitation(id);
    }

    private Invitation invitation(String id) {
        return invitations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(EnrolmentNotFound::invitation);
    }
}
