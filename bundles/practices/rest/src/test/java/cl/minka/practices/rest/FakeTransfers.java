package cl.minka.practices.rest;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.practices.PracticeComponent;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Obstacle;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.PlannedStage;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferChange;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferMove;
import cl.minka.practices.transfer.TransferNotFound;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Transfers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One agreement at most. */
final class FakeTransfers implements Transfers, TransferSteps {
    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final FakeJournal journal;
    private Optional<Transfer> stored = Optional.empty();
    Optional<Filter> asked = Optional.empty();
    Optional<TransferMove> moved = Optional.empty();

    FakeTransfers(FakeJournal journal) {
        this.journal = journal;
    }

    @Override
    public Page<Transfer> list(Caller caller, Filter filter, Slice slice) {
        asked = Optional.of(filter);
        return new Page<>(
                stored.stream().toList(),
                Optional.empty(),
                OptionalLong.of(stored.stream().count()));
    }

    @Override
    public Transfer get(Caller caller, String id) {
        return stored.filter(one -> one.id().equals(id)).orElseThrow(TransferNotFound::new);
    }

    @Override
    public Transfer create(Caller caller, TransferDraft draft) {
        String mentor = draft.mentor().orElse("05101");
        Agreement agreement = new Agreement(
                "Atención nocturna",
                Optional.empty(),
                draft.title(),
                draft.objectives(),
                List.of(new PlannedStage(
                        TransferStage.UNDERSTAND, LocalDate.parse("2027-08-30"), 1, List.of("Visita."))),
                List.of(new PracticeComponent("Horario", "", true)),
                Stream.concat(Stream.of(mentor), draft.receivers().stream())
                        .map(Signature::pending)
                        .toList(),
                draft.receivers().stream().map(Outcome::of).toList(),
                List.of(),
                List.of());
        Transfer made = new Transfer(
                "k3ja7xw2m5qz4pba",
                draft.practice(),
                mentor,
                draft.need(),
                draft.strategy(),
                LocalDate.parse("2027-03-01"),
                TransferStage.UNDERSTAND,
                agreement,
                List.of(new Obstacle(Obstacle.Reason.UNSIGNED, LocalDate.parse("2027-03-16"), draft.receivers())),
                Optional.empty(),
                NOW,
                NOW,
                1);
        stored = Optional.of(made);
        journal.write(caller, made);
        return made;
    }

    @Override
    public Transfer put(Caller caller, String id, TransferChange change, Expected expected) {
        Transfer present = get(caller, id);
        expected.check(present.version());
        return write(present, present.stage(), present.agreement().with(change));
    }

    @Override
    public void delete(Caller caller, String id, Expected expected) {
        expected.check(get(caller, id).version());
        stored = Optional.empty();
    }

    @Override
    public Transfer move(Caller caller, String id, TransferMove move) {
        moved = Optional.of(move);
        Transfer present = get(caller, id);
        if (move.to() == TransferStage.SHARING) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "practices.transfer-refused",
                    Map.of("stage", "understand", "wanted", "sharing"),
                    List.of(
                            Fault.at("/to", "practices.transfer.next", "next", "adapt"),
                            Fault.at("/signatures/09101", "practices.transfer.unsigned", "municipality", "Temuco")));
        }
        return write(present, move.to(), present.agreement());
    }

    @Override
    public Transfer sign(Caller caller, String id, String municipality, Answer answer, Expected expected) {
        Transfer present = get(caller, id);
        expected.check(present.version());
        Signature signature = new Signature(municipality, answer.state(), Optional.of(NOW), answer.sha256(), false);
        return write(present, present.stage(), present.agreement().with(signature));
    }

    @Override
    public Transfer report(Caller caller, String id, String municipality, ReceiverReport report, Expected expected) {
        Transfer present = get(caller, id);
        expected.check(present.version());
        return write(
                present,
                present.stage(),
                present.agreement().with(Outcome.of(municipality).with(report)));
    }

    @Override
    public Transfer leave(Caller caller, String id, String municipality, String reason) {
        Transfer present = get(caller, id);
        Outcome.Departure departure = new Outcome.Departure(present.stage(), LocalDate.parse("2027-03-01"), reason);
        return write(
                present,
                present.stage(),
                present.agreement()
                        .with(new Outcome(municipality, ReceiverReport.empty(), Optional.of(departure)))
                        .with(new Signature(
                                municipality, SignatureState.SIGNED, Optional.of(NOW), Optional.empty(), false)));
    }

    private Transfer write(Transfer present, TransferStage stage, Agreement agreement) {
        Transfer written = new Transfer(
                present.id(),
                present.practice(),
                present.mentor(),
                present.need(),
                present.strategy(),
                present.startsOn(),
                stage,
                agreement,
                present.obstacles(),
                Optional.empty(),
                NOW,
                NOW,
                present.version() + 1);
        stored = Optional.of(written);
        return written;
    }
}
