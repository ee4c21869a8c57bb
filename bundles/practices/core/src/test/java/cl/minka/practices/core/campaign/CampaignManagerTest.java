package cl.minka.practices.core.campaign;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Grant;
import cl.minka.kernel.Role;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.PostedNotices;
import cl.minka.kernel.jpa.Refused;
import cl.minka.kernel.notice.Notice;
import cl.minka.plugin.transfer.Match.Reason;
import cl.minka.plugin.transfer.StagePlan;
import cl.minka.practices.campaign.Campaign;
import cl.minka.practices.campaign.CampaignSheet;
import cl.minka.practices.campaign.CampaignSheet.Audience;
import cl.minka.practices.campaign.FollowUp;
import cl.minka.practices.campaign.Reached;
import cl.minka.practices.campaign.Reached.Outcome;
import cl.minka.practices.core.Databases;
import cl.minka.practices.core.Samples;
import cl.minka.practices.core.World;
import cl.minka.practices.matching.MatchList;
import cl.minka.practices.matching.MatchOrder;
import cl.minka.practices.matching.Matches;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class CampaignManagerTest {
    private static final Expected ANY = Expected.anyVersion();

    private final Databases database;
    private final List<MatchOrder> asked = new ArrayList<>();
    private World world;
    private PostedNotices notices;
    private CampaignManager campaigns;
    private String practice;
    private String other;

    public CampaignManagerTest(Databases database) {
        this.database = database;
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return Databases.parameters();
    }

    @Before
    public void clear() {
        world = new World(database);
        notices = new PostedNotices();
        campaigns = new CampaignManager(
                        world.transactions, world.municipalities, world.accounts, world.practices, notices, world.clock)
                .with(new Fitting(), List.of(new Transfers()));
        practice = world.practices
                .create(world.valparaiso, Samples.sheet("Atención nocturna", "05101", "Salud"))
                .id();
        other = world.practices
                .create(world.valparaiso, Samples.sheet("Plaza viva", "05101", "Deporte"))
                .id();
    }

    @Test
    public void theAudienceIsShownWithReasonsBeforeAnybodyIsTold() {
        campaigns.consent(world.temuco, "09101", false, Expected.nothing());
        String id = campaigns.create(world.organizer, sheet(sought())).id();
        assertEquals(List.of("09101 NO_CONSENT 8.0", "05101 READY 7.0", "13101 NO_ACCOUNT 2.0"), shown(id));
        Reached first = campaigns.audience(world.organizer, id).get(0);
        assertEquals(Optional.of(other), first.practice());
        assertEquals("Se parecen", first.reasons().get(0).text());
        assertEquals(
                List.of(new MatchOrder(Optional.of("neighbours"), Map.of("k", 3), Optional.of("09"), 10)),
                asked.stream().distinct().toList());
        assertEquals(List.of(), notices.taken());
    }

    @Test
    public void whoConsentsIsToldOnceAndWhoIsNotToldLearnsNothing() {
        Caller both = world.accounts.caller(
                "ambas", Grant.of(Role.MUNICIPALITY, "05101"), Grant.of(Role.MUNICIPALITY, "09101"));
        String id = campaigns.create(world.organizer, sheet(sought())).id();
        assertEquals("NOT_FOUND practices.campaign-not-found", Refused.key(() -> campaigns.get(world.temuco, id)));
        Campaign sent = campaigns.dispatch(world.organizer, id);
        List<Notice> told = notices.taken();
        assertEquals(
                Set.of(both.account(), world.valparaiso.account(), world.temuco.account()),
                told.stream().map(Notice::account).collect(Collectors.toSet()));
        assertEquals(3, told.size());
        assertEquals(
                "«Atención nocturna», «Plaza viva»", told.get(0).arguments().get("practices"));
        world.clock.advance(Duration.ofHours(1));
        assertEquals(sent, campaigns.dispatch(world.organizer, id));
        assertEquals(List.of(), notices.taken());
        Campaign seen = campaigns.get(world.temuco, id);
        assertEquals("Mire esto", seen.sheet().title());
        assertEquals(false, seen.whole());
        assertEquals(List.of(), seen.sheet().audience().municipalities());
        assertEquals(Optional.empty(), seen.sheet().audience().strategy());
        assertEquals(
                "CONFLICT practices.campaign-was-sent",
                Refused.key(() -> campaigns.put(world.organizer, id, sheet(sought()), ANY)));
        assertEquals(
                "CONFLICT practices.campaign-was-sent", Refused.key(() -> campaigns.delete(world.organizer, id, ANY)));
    }

    @Test
    public void whatCameOfItIsCountedByMunicipality() {
        Caller stranger = world.accounts.caller("municipio-05801", Grant.of(Role.MUNICIPALITY, "05801"));
        String id = campaigns
                .create(world.organizer, sheet(named("09101", "13101")))
                .id();
        assertEquals("NOT_FOUND practices.campaign-not-found", Refused.key(() -> campaigns.visit(world.temuco, id)));
        campaigns.dispatch(world.organizer, id);
        Instant opened = world.clock.instant().plusSeconds(60);
        world.clock.set(opened);
        campaigns.visit(world.temuco, id);
        world.clock.advance(Duration.ofDays(1));
        campaigns.visit(world.temuco, id);
        assertEquals("NOT_FOUND practices.campaign-not-found", Refused.key(() -> campaigns.visit(stranger, id)));
        List<Reached> reach = campaigns.reach(world.organizer, id);
        Reached temuco = reach.get(0);
        assertEquals(Outcome.TOLD, temuco.outcome());
        assertEquals(1, temuco.told());
        assertEquals(2, temuco.visits());
        assertEquals(Optional.of(opened), temuco.firstVisitAt());
        assertEquals(Map.of("transfers", 2L), temuco.after());
        assertEquals(Outcome.NO_ACCOUNT, reach.get(1).outcome());
        assertEquals(0, reach.get(1).told());
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> campaigns.reach(world.temuco, id)));
    }

    @Test
    public void withoutStrategiesOnlyThoseNamedAreFound() {
        campaigns.with(null, List.of());
        String named = campaigns.create(world.organizer, sheet(named("09101"))).id();
        String sought = campaigns.create(world.organizer, sheet(sought())).id();
        assertEquals(List.of("09101 READY 0.0"), shown(named));
        assertEquals(
                "UNAVAILABLE practices.matches-away", Refused.key(() -> campaigns.audience(world.organizer, sought)));
        assertEquals(
                "UNAVAILABLE practices.matches-away", Refused.key(() -> campaigns.dispatch(world.organizer, sought)));
        assertEquals(
                Campaign.State.DRAFT, campaigns.get(world.organizer, sought).state());
    }

    @Test
    public void aCampaignGoesOutByItselfWhenItsTimeComes() {
        Instant time = world.clock.instant().plusSeconds(3600);
        CampaignSheet timed = new CampaignSheet("Luego", List.of(practice), "Texto", named("09101"), Optional.of(time));
        CampaignSheet stuck =
                new CampaignSheet("Antes", List.of(practice), "Texto", sought(), Optional.of(time.minusSeconds(9)));
        campaigns.create(world.organizer, stuck);
        String id = campaigns.create(world.organizer, timed).id();
        campaigns.with(null, List.of());
        ScheduledCampaigns task = new ScheduledCampaigns(world.transactions, campaigns, world.clock);
        task.run();
        assertEquals(List.of(), notices.taken());
        world.clock.set(time);
        task.run();
        task.run();
        assertEquals(1, notices.taken().size());
        assertEquals(Optional.of(time), campaigns.get(world.organizer, id).sentAt());
        assertEquals(
                1,
                campaigns
                        .list(world.organizer, Optional.of(Campaign.State.DRAFT), Slice.first(5))
                        .items()
                        .size());
    }

    @Test
    public void onlyTheMunicipalityItselfChoosesWhetherItIsTold() {
        assertTrue(campaigns.consent(world.organizer, "09101").accepts());
        assertEquals(
                "FORBIDDEN kernel.forbidden",
                Refused.key(() -> campaigns.consent(world.organizer, "09101", false, Expected.nothing())));
        assertEquals("FORBIDDEN kernel.forbidden", Refused.key(() -> campaigns.consent(world.valparaiso, "09101")));
        long version = campaigns
                .consent(world.temuco, "09101", false, Expected.version(0))
                .version();
        assertEquals(false, campaigns.consent(world.temuco, "09101").accepts());
        assertEquals(
                "PRECONDITION_REQUIRED kernel.precondition-required",
                Refused.key(() -> campaigns.consent(world.temuco, "09101", true, Expected.nothing())));
        assertTrue(campaigns
                .consent(world.temuco, "09101", true, Expected.version(version))
                .accepts());
    }

    @Test
    public void allThatIsWrongIsToldAtOnce() {
        String draft = world.practices
                .create(world.valparaiso, Samples.sheet("Borrador", "05101", false, "Salud"))
                .id();
        Audience audience = new Audience(
                Optional.of("neighbours"), Map.of(), Optional.of("99"), 346, List.of("99999", "09101", "09101"));
        assertEquals(
                Set.of(
                        "/title kernel.required",
                        "/text kernel.required",
                        "/practices/0 practices.campaign-practice",
                        "/audience/municipalities practices.campaign-audience",
                        "/audience/municipalities/0 practices.unknown-municipality",
                        "/audience/municipalities/2 practices.twice",
                        "/audience/region practices.campaign-region",
                        "/audience/limit practices.out-of-range"),
                Refused.faults(() -> campaigns.create(
                        world.organizer, new CampaignSheet(" ", List.of(draft), "", audience, Optional.empty()))));
        assertEquals(
                "FORBIDDEN kernel.forbidden", Refused.key(() -> campaigns.create(world.valparaiso, sheet(sought()))));
    }

    private List<String> shown(String id) {
        return campaigns.audience(world.organizer, id).stream()
                .map(one -> one.municipality() + " " + one.outcome() + " "
                        + one.score().orElse(0.0))
                .toList();
    }

    private CampaignSheet sheet(Audience audience) {
        return new CampaignSheet("Mire esto", List.of(practice, other), "Un texto", audience, Optional.empty());
    }

    private static Audience sought() {
        return new Audience(Optional.of("neighbours"), Map.of("k", 3), Optional.of("09"), 10, List.of());
    }

    private static Audience named(String... cuts) {
        return new Audience(Optional.empty(), Map.of(), Optional.empty(), 50, List.of(cuts));
    }

    /** The first practice fits Valparaíso, Temuco and Santiago, the other fits Temuco better. */
    private final class Fitting implements Matches {
        @Override
        public MatchList ofNeed(Caller caller, String need, MatchOrder order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MatchList ofPractice(Caller caller, String id, MatchOrder order) {
            asked.add(order);
            List<MatchList.Match> matches = id.equals(practice)
                    ? List.of(match("05101", 7), match("09101", 3), match("13101", 2))
                    : List.of(match("09101", 8));
            return new MatchList("neighbours", "1.0.0", Map.of(), matches, plan(), List.of());
        }

        private MatchList.Match match(String cut, double score) {
            return new MatchList.Match(
                    cut,
                    Optional.empty(),
                    Optional.empty(),
                    score,
                    List.of(new Reason("likeness", 1, score, score, "Se parecen")));
        }

        private StagePlan plan() {
            return StagePlan.usual();
        }
    }

    /** Two in Temuco. */
    private static final class Transfers implements FollowUp {
        @Override
        public String name() {
            return "transfers";
        }

        @Override
        public Map<String, Long> since(Collection<String> practices, Collection<String> municipalities, Instant from) {
            assertEquals(List.of("09101"), List.copyOf(municipalities));
            return Map.of("09101", 2L);
        }
    }
}
