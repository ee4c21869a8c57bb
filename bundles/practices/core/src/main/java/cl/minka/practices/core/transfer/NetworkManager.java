package cl.minka.practices.core.transfer;

import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Region;
import cl.minka.practices.core.persistence.PracticeTransactions;
import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Network.Edge;
import cl.minka.practices.transfer.SignatureState;
import cl.minka.practices.transfer.TransferNetworks;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers the network from the agreements that mentor and receiver signed. */
@Component(service = TransferNetworks.class)
public final class NetworkManager implements TransferNetworks {
    private static final int LONGEST_TOPIC = 60;
    private static final String ROWS =
            "SELECT e.id, e.mentor, p.cut, e.practice, e.practiceTitle, e.startsOn, e.stage, p.verdict, p.state"
                    + " FROM TransferEntity e, PartyEntity p";

    private final PracticeTransactions transactions;
    private final Municipalities municipalities;

    @Activate
    public NetworkManager(@Reference PracticeTransactions transactions, @Reference Municipalities municipalities) {
        this.transactions = transactions;
        this.municipalities = municipalities;
    }

    @Override
    public Network of(Filter filter) {
        return new NetworkGraph(municipalities, transactions.read(manager -> edges(manager, filter))).measured();
    }

    @Override
    public void writeGraphMl(Filter filter, OutputStream out) {
        GraphMl.write(of(filter), out);
    }

    @Override
    public void draw(Filter filter, OutputStream out) {
        NetworkDrawing.draw(
                of(filter),
                municipalities.regions().stream().collect(Collectors.toMap(Region::code, Region::name)),
                out);
    }

    private static List<Edge> edges(EntityManager manager, Filter filter) {
        Conditions conditions = new Conditions()
                .and("p.transfer = e.id")
                .and("p.part = :receiver", "receiver", PartyEntity.RECEIVER)
                .and("e.mentorState = :signed", "signed", SignatureState.SIGNED.name())
                .and("p.state IN :in", "in", List.of(SignatureState.SIGNED.name(), PartyEntity.LEFT));
        filter.from().ifPresent(day -> conditions.and("e.startsOn >= :from", "from", TransferStore.day(day)));
        filter.to().ifPresent(day -> conditions.and("e.startsOn <= :to", "to", TransferStore.day(day)));
        filter.topic()
                .ifPresent(topic -> conditions.and(
                        "EXISTS (SELECT t FROM TopicEntity t WHERE t.practice = e.practice AND t.topic = :topic)",
                        "topic",
                        Folded.of(topic.strip(), LONGEST_TOPIC)));
        filter.region()
                .ifPresent(code -> conditions.and(
                        "p.region = :region OR EXISTS (SELECT m FROM PartyEntity m WHERE m.transfer = e.id"
                                + " AND m.part = 'MENTOR' AND m.region = :region)",
                        "region",
                        code));
        return conditions.select(manager, ROWS, Object[].class).getResultList().stream()
                .map(NetworkManager::edge)
                .sorted(Comparator.comparing(Edge::year)
                        .thenComparing(Edge::transfer)
                        .thenComparing(Edge::to))
                .toList();
    }

    private static Edge edge(Object[] row) {
        TransferStage stage = (TransferStage) row[6];
        String verdict = (String) row[7];
        return new Edge(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                LocalDate.ofEpochDay((Integer) row[5]).getYear(),
                stage,
                stage == TransferStage.EVALUATED && !verdict.isEmpty()
                        ? Optional.of(Verdict.valueOf(verdict))
                        : Optional.empty(),
                PartyEntity.LEFT.equals(row[8]));
    }
}
