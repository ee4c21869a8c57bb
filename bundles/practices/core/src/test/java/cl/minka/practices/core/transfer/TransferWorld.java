package cl.minka.practices.core.transfer;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import cl.minka.practices.core.need.NeedLinkKeeper;
import cl.minka.practices.transfer.ReceiverReport;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferMove;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.TransferSteps;
import cl.minka.practices.transfer.Verdict;
import java.util.List;
import java.util.Optional;

/** Agreements on one database: Valparaíso teaches Temuco, Arica and Punta Arenas. */
final class TransferWorld {
    final World world;
    final TransferManager transfers;
    final StepManager steps;
    final LogManager log;
    final DocumentManager documents;
    final HoursManager hours;
    final LessonManager lessons;
    final NetworkManager networks;

    final Caller mentor;
    final Caller temuco;
    final Caller arica;
    final Caller puntaArenas;
    final Caller stranger;
    final Caller association;

    TransferWorld(Databases database) {
        world = new World(database);
        NeedLinkKeeper needs = new NeedLinkKeeper(world.clock);
        transfers = new TransferManager(
                world.transactions, world.practices, world.files, world.municipalities, needs, world.clock);
        steps = new StepManager(world.transactions, world.municipalities, needs, world.clock);
        log = new LogManager(world.transactions, world.municipalities, world.clock);
        documents = new DocumentManager(world.transactions, world.files);
        hours = new HoursManager(world.transactions, world.municipalities, world.clock);
        lessons = new LessonManager(world.transactions, world.practices);
        networks = new NetworkManager(world.transactions, world.municipalities);
        mentor = world.valparaiso;
        temuco = world.temuco;
        association = world.organizer;
        arica = municipality("15101");
        puntaArenas = municipality("12101");
        stranger = municipality("13101");
    }

    Caller municipality(String cut) {
        return world.accounts.caller("municipio-" + cut, Grant.of(Role.MUNICIPALITY, cut));
    }

    String practice() {
        return world.practices
                .create(mentor, Samples.sheet("Atención nocturna", "05101", "Salud"))
                .id();
    }

    static TransferDraft draft(String practice, String... receivers) {
        return new TransferDraft(
                practice,
                Optional.empty(),
                List.of(receivers),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    /** Proposed by the mentor. */
    Transfer proposed(String... receivers) {
        return transfers.create(mentor, draft(practice(), receivers));
    }

    Transfer sign(Caller caller, Transfer transfer, String cut) {
        return answer(caller, transfer, cut, SignatureState.SIGNED);
    }

    Transfer answer(Caller caller, Transfer transfer, String cut, SignatureState state) {
        return steps.sign(
                caller, transfer.id(), cut, new TransferSteps.Answer(state, Optional.empty()), Expected.anyVersion());
    }

    Transfer move(Caller caller, Transfer transfer, TransferStage to, GivenVerdict... verdicts) {
        return steps.move(caller, transfer.id(), new TransferMove(to, "", List.of(verdicts)));
    }

    Transfer moveTo(Caller caller, Transfer transfer, TransferStage last) {
        Transfer moved = transfer;
        while (moved.stage() != last) {
            moved = move(caller, moved, moved.stage().next().orElseThrow());
        }
        return moved;
    }

    Transfer judge(Caller caller, Transfer transfer, String cut, Verdict verdict, String why, boolean withheld) {
        return steps.report(
                caller,
                transfer.id(),
                cut,
                new ReceiverReport(List.of(), List.of(), "", "", Optional.of(verdict), why, withheld),
                Expected.anyVersion());
    }
}
