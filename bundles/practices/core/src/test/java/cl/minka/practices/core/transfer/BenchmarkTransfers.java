package cl.minka.practices.core.transfer;

import cl.minka.kernel.Slice;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.core.Databases;
import cl.minka.practices.transfer.Agreement;
import cl.minka.practices.transfer.Outcome;
import cl.minka.practices.transfer.Signature;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferDraft;
import cl.minka.practices.transfer.TransferNetworks;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Transfers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Test;

/** Measures lists of 20,000 agreements and a network of 5,000 edges; not run with the tests. */
public class BenchmarkTransfers {
    private static final int AGREEMENTS = 20_000;
    private static final int EDGES = 5_000;
    private static final int AT_ONCE = 500;

    @Test
    public void listsAndNetwork() {
        for (Databases database : Databases.values()) {
            TransferWorld world = new TransferWorld(database);
            String practice = world.practice();
            List<String> cuts = world.world.municipalities.all().stream()
                    .map(Municipality::cut)
                    .toList();
            Random random = new Random(7);
            for (int from = 0; from < AGREEMENTS; from += AT_ONCE) {
                int first = from;
                world.world.transactions.quietly(manager -> {
                    for (int n = first; n < first + AT_ONCE; n++) {
                        store(world, manager, practice, cuts, random, n < EDGES);
                    }
                    return first;
                });
            }
            Transfers.Filter all = Transfers.Filter.all(false);
            measure(
                    database + " list as association",
                    () -> world.transfers.list(world.association, all, Slice.first(50)));
            measure(database + " list as municipality", () -> world.transfers.list(world.mentor, all, Slice.first(50)));
            measure(
                    database + " stuck",
                    () -> world.transfers.list(world.association, Transfers.Filter.all(true), Slice.first(50)));
            measure(
                    database + " network",
                    () -> world.networks.of(new TransferNetworks.Filter(
                            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        }
    }

    /** One receiver each; signed where it is to be an edge. */
    private static void store(
            TransferWorld world,
            javax.persistence.EntityManager manager,
            String practice,
            List<String> cuts,
            Random random,
            boolean signed) {
        String mentor = cuts.get(random.nextInt(cuts.size()));
        String receiver = cuts.get(random.nextInt(cuts.size()));
        if (mentor.equals(receiver)) {
            receiver = cuts.get((cuts.indexOf(mentor) + 1) % cuts.size());
        }
        TransferDraft draft = TransferWorld.draft(practice, receiver);
        LocalDate start = LocalDate.parse("2027-03-01").plusDays(random.nextInt(300));
        TransferEntity transfer = new TransferEntity(
                draft, mentor, start, world.world.clock.instant().plusMillis(random.nextInt()));
        List<Signature> signatures = new ArrayList<>();
        Stream.of(mentor, receiver)
                .forEach(cut -> signatures.add(new Signature(
                        cut,
                        signed ? SignatureState.SIGNED : SignatureState.PENDING,
                        Optional.empty(),
                        Optional.empty(),
                        false)));
        Agreement agreement = new Agreement(
                "Práctica",
                Optional.empty(),
                "Acuerdo " + random.nextInt(100_000),
                "",
                TransferPlan.from(start, cl.minka.plugin.transfer.StagePlan.usual()),
                List.of(),
                signatures,
                List.of(Outcome.of(receiver)),
                List.of(),
                List.of());
        manager.persist(transfer);
        new TransferDesk(world.world.municipalities, world.world.clock)
                .write(manager, transfer, agreement, TransferStage.UNDERSTAND);
    }

    private static void measure(String what, Runnable work) {
        List<Long> times = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            long begin = System.nanoTime();
            work.run();
            times.add((System.nanoTime() - begin) / 1_000);
        }
        List<Long> warm = times.subList(20, 60).stream().sorted().toList();
        System.out.println(
                what + ": median " + warm.get(20) / 1_000.0 + " ms, worst " + warm.get(39) / 1_000.0 + " ms");
    }
}
