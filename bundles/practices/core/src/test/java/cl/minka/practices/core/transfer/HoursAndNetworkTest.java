package cl.minka.practices.core.transfer;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Expected;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.kernel.privacy.PersonalData.Holding;
import cl.minka.kernel.privacy.PersonalData.Subject;
import cl.minka.practices.core.Databases;
import cl.minka.practices.transfer.HoursEntry;
import cl.minka.practices.transfer.LedgerLine;
import cl.minka.practices.transfer.Network;
import cl.minka.practices.transfer.Transfer;
import cl.minka.practices.transfer.TransferMove.GivenVerdict;
import cl.minka.practices.transfer.TransferNetworks;
import cl.minka.practices.transfer.TransferStage;
import cl.minka.practices.transfer.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.w3c.dom.Document;

@RunWith(Parameterized.class)
public class HoursAndNetworkTest {
    private static final TransferNetworks.Filter ALL =
            new TransferNetworks.Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Databases database;
    private TransferWorld world;

    public HoursAndNetworkTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    /** The checker of EPUB files brings a transformer of its own, which is not there in the platform. */
    @BeforeClass
    public static void transformAsThePlatformDoes() {
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }

    @AfterClass
    public static void transformAsBefore() {
        System.clearProperty("javax.xml.transform.TransformerFactory");
    }

    @Before
    public void clear() {
        world = new TransferWorld(database);
    }

    @Test
    public void theLedgerBalancesWhatWasGivenAndReceived() {
        Transfer transfer = world.proposed("09101", "15101");
        world.hours.add(world.mentor, transfer.id(), hours("05101", "09101", "6.5"));
        world.hours.add(world.temuco, transfer.id(), hours("09101", "05101", "2"));
        HoursEntry third = world.hours.add(world.mentor, transfer.id(), hours("05101", "15101", "1.25"));
        assertEquals(3, third.number());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> answer(world.mentor, transfer, 1, HoursEntry.State.CONFIRMED)));
        assertEquals(
                HoursEntry.State.CONFIRMED,
                answer(world.temuco, transfer, 1, HoursEntry.State.CONFIRMED).state());
        answer(world.arica, transfer, 3, HoursEntry.State.DISPUTED);
        LedgerLine line =
                new LedgerLine("05101", "09101", new BigDecimal("6.5"), new BigDecimal("2"), new BigDecimal("6.5"));
        assertEquals(List.of(line), world.hours.ledger(world.mentor, Optional.empty(), Optional.of(2027)));
        assertEquals(new BigDecimal("4.5"), line.balance());
        assertEquals(
                2,
                world.hours
                        .ledger(world.association, Optional.empty(), Optional.empty())
                        .size());
        assertEquals(List.of(), world.hours.ledger(world.mentor, Optional.empty(), Optional.of(2026)));
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.hours.ledger(world.mentor, Optional.of("09101"), Optional.empty())));
    }

    @Test
    public void hoursAreGivenBetweenPartiesInQuarters() {
        Transfer transfer = world.proposed("09101");
        assertEquals(
                Set.of("/to practices.transfer.no-party", "/hours practices.transfer.quarters"),
                Refused.faults(() -> world.hours.add(world.mentor, transfer.id(), hours("05101", "13101", "0.3"))));
        assertEquals(
                Set.of("/hours practices.not-positive"),
                Refused.faults(() -> world.hours.add(world.mentor, transfer.id(), hours("05101", "09101", "0"))));
        Transfer other = world.proposed("09101", "15101");
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> world.hours.add(world.arica, other.id(), hours("05101", "09101", "1"))));
    }

    @Test
    public void theNetworkHasOnlyWhatMentorAndReceiverSigned() {
        Transfer transfer = world.proposed("09101", "15101");
        assertEquals(List.of(), world.networks.of(ALL).edges());
        world.sign(world.temuco, transfer, "09101");
        Network network = world.networks.of(ALL);
        assertEquals(
                List.of("09101"), network.edges().stream().map(Network.Edge::to).toList());
        assertEquals(Optional.empty(), network.edges().get(0).verdict());
        Transfer ended = world.moveTo(world.mentor, transfer, TransferStage.SHARING);
        world.move(
                world.temuco,
                ended,
                TransferStage.EVALUATED,
                new GivenVerdict(Optional.empty(), Verdict.DID_NOT_WORK, ""));
        assertEquals(
                Optional.of(Verdict.DID_NOT_WORK),
                world.networks.of(ALL).edges().get(0).verdict());
    }

    /** Three municipalities, of which two teach each other: two of three pairs are mutual. */
    @Test
    public void theNetworkIsMeasured() {
        Transfer out = world.proposed("09101", "15101");
        world.move(world.association, out, TransferStage.ADAPT);
        Transfer back = world.transfers.create(world.temuco, TransferWorld.draft(out.practice(), "09101"));
        assertEquals("05101", back.mentor());
        String own = world.world
                .practices
                .create(world.temuco, cl.minka.practices.core.Samples.sheet("Huertos", "09101", "Medio ambiente"))
                .id();
        Transfer other = world.transfers.create(world.temuco, TransferWorld.draft(own, "05101"));
        world.move(world.association, other, TransferStage.ADAPT);
        Network network = world.networks.of(ALL);
        assertEquals(2.0 / 3, network.measures().reciprocity(), 1e-12);
        assertEquals(1, network.measures().components());
        assertEquals(3, network.measures().regionsReached());
        assertEquals(1.0, network.measures().regionsCrossed(), 0);
        assertEquals(
                List.of("15101", "05101", "09101"),
                network.nodes().stream().map(Network.Node::municipality).toList());
        assertEquals(
                1, network.nodes().stream().mapToDouble(Network.Node::influence).sum(), 1e-6);
        assertEquals(
                1,
                filtered(Optional.of("medio AMBIENTE"), Optional.empty())
                        .edges()
                        .size());
        assertEquals(1, filtered(Optional.empty(), Optional.of("15")).edges().size());
        assertEquals(3, filtered(Optional.empty(), Optional.of("05")).edges().size());
    }

    private Network filtered(Optional<String> topic, Optional<String> region) {
        return world.networks.of(new TransferNetworks.Filter(
                Optional.of(LocalDate.parse("2027-01-01")), Optional.of(LocalDate.parse("2027-12-31")), topic, region));
    }

    @Test
    public void graphMlIsReadAgainAsItWas() {
        Transfer transfer = world.proposed("09101", "15101");
        world.move(world.association, transfer, TransferStage.ADAPT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.networks.writeGraphMl(ALL, out);
        Graph<String, DefaultEdge> graph = new DirectedMultigraph<>(DefaultEdge.class);
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        importer.importGraph(graph, new StringReader(out.toString(StandardCharsets.UTF_8)));
        assertEquals(Set.of("05101", "09101", "15101"), graph.vertexSet());
        assertEquals(2, graph.edgeSet().size());
        assertTrue(graph.containsEdge("05101", "15101"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Valparaíso"));
    }

    @Test
    public void thePictureIsWellFormedAndNamesItsMunicipalities() throws Exception {
        Transfer transfer = world.proposed("09101", "15101");
        world.move(world.association, transfer, TransferStage.ADAPT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.networks.draw(ALL, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        assertEquals("http://www.w3.org/2000/svg", svg.getDocumentElement().getNamespaceURI());
        Set<String> titles = new TreeSet<>();
        for (int n = 0; n < svg.getElementsByTagName("title").getLength(); n++) {
            titles.add(svg.getElementsByTagName("title").item(n).getTextContent());
        }
        assertTrue(titles.toString(), titles.contains("Valparaíso enseña a Arica (1)"));
        assertEquals(3, svg.getElementsByTagName("circle").getLength());
    }

    @Test
    public void partiesAreRemindedOnceOfEachReason() {
        Transfer transfer = world.proposed("09101");
        PostedNotices notices = new PostedNotices();
        TransferReminders reminders =
                new TransferReminders(world.world.transactions, world.world.accounts, notices, world.world.clock);
        reminders.run();
        assertEquals(List.of(), notices.taken());
        world.world.clock.advance(Duration.ofDays(15));
        reminders.run();
        reminders.run();
        List<Notice> posted = notices.taken();
        assertEquals(
                List.of(world.temuco.account()),
                posted.stream().map(Notice::account).toList());
        assertEquals("transfers/" + transfer.id(), posted.get(0).resource());
    }

    @Test
    public void whatAPersonDidIsFoundAndErased() {
        Transfer transfer = world.proposed("09101");
        world.hours.add(world.mentor, transfer.id(), hours("05101", "09101", "6.5"));
        Subject subject = new Subject(world.mentor.account(), world.mentor.username());
        TransferData data = new TransferData();
        List<Holding> found = world.world.transactions.read(manager -> data.find(manager, subject));
        assertEquals(
                Map.of("transfer-log", 2L, "transfer-hours", 1L),
                found.stream().collect(java.util.stream.Collectors.toMap(Holding::kind, Holding::records)));
        assertEquals(
                Set.of("transfer-log", "transfer-hours"),
                world.world
                        .transactions
                        .read(manager -> data.export(manager, subject))
                        .keySet());
        assertEquals(3, (int) world.world.transactions.quietly(manager -> data.erase(manager, subject)));
        assertEquals(List.of(), world.world.transactions.read(manager -> data.find(manager, subject)));
    }

    private HoursEntry answer(cl.minka.kernel.Caller caller, Transfer transfer, int number, HoursEntry.State state) {
        return world.hours.answer(caller, transfer.id(), number, state, Expected.anyVersion());
    }

    private static HoursEntry.Hours hours(String from, String to, String hours) {
        return new HoursEntry.Hours(from, to, new BigDecimal(hours), LocalDate.parse("2027-03-01"), "visita", "");
    }
}
