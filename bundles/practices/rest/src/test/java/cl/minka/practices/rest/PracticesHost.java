package cl.minka.practices.rest;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.platform.FakeMunicipalities;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.practices.campaign.Campaigns;
import cl.minka.practices.community.Communities;
import cl.minka.practices.community.CommunityDocuments;
import cl.minka.practices.community.CommunityPosts;
import cl.minka.practices.community.JointInitiatives;
import cl.minka.practices.community.Meetings;
import cl.minka.practices.rest.campaign.AudienceResource;
import cl.minka.practices.rest.campaign.CampaignResource;
import cl.minka.practices.rest.campaign.ConsentResource;
import cl.minka.practices.rest.campaign.DispatchResource;
import cl.minka.practices.rest.campaign.ReachResource;
import cl.minka.practices.rest.campaign.VisitResource;
import cl.minka.practices.rest.community.CommunityMemberResource;
import cl.minka.practices.rest.community.CommunityResource;
import cl.minka.practices.rest.community.DocumentResource;
import cl.minka.practices.rest.community.JointInitiativeResource;
import cl.minka.practices.rest.community.MeetingCalendarResource;
import cl.minka.practices.rest.community.MeetingResource;
import cl.minka.practices.rest.community.ModerationResource;
import cl.minka.practices.rest.community.PostResource;
import cl.minka.practices.rest.community.ReportListResource;
import cl.minka.practices.rest.community.ReportResource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
public final class PracticesHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakePractices practices = new FakePractices(journal);
    final FakeCatalogue catalogue = new FakeCatalogue(practices);
    // Communities and campaigns.
    public final Canned communities = new Canned(journal);
    public final Canned campaigns = new Canned(journal);
    final FakeStewardship stewardship = new FakeStewardship(practices, journal);
    final FakePracticeFiles files = new FakePracticeFiles();
    final FakeEventServices events = new FakeEventServices(journal);
    final FakeNeeds needs = new FakeNeeds(journal);
    final FakeMatches matches = new FakeMatches();
    final FakeTransfers transfers = new FakeTransfers(journal);
    final FakeTransferParts.Networks networks = new FakeTransferParts.Networks();
    final FakeBooks books = new FakeBooks(journal);
    private TestHost host;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new PracticesMessages());
        Object[] all = Stream.concat(Arrays.stream(resources(texts)), Stream.of(new OpenApiResource()))
                .toArray();
        host = new TestHost(new FakeAuthentication(), texts, all);
    }

    @Override
    protected void after() {
        try {
            host.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public Client as(String username) {
        return new Client(host.base()).as(username);
    }

    public Client anonymous() {
        return new Client(host.base());
    }

    static Class<?>[] resourceClasses() {
        return Arrays.stream(new PracticesHost().resources(new TextBook()))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        List<Object> all = new ArrayList<>(catalogue(creations));
        all.addAll(communities(creations));
        all.addAll(events.resources(creations));
        all.addAll(needs(creations));
        all.addAll(transfers(creations));
        all.addAll(books(creations));
        return all.toArray();
    }

    private List<Object> catalogue(Creations creations) {
        return List.of(
                new PracticeResource(practices, catalogue, new FakeMunicipalities(), creations),
                new PracticeFileResource(files),
                new FacetResource(catalogue),
                new SimilarResource(catalogue),
                new SuggestionResource(catalogue),
                new DumpResource(practices),
                new DcatResource(),
                new cl.minka.practices.rest.ConsentResource(stewardship),
                new ConfirmationResource(stewardship, creations),
                new SitemapResource(practices));
    }

    private List<Object> communities(Creations creations) {
        return List.of(
                new CommunityResource(communities.as(Communities.class), creations),
                new CommunityMemberResource(communities.as(Communities.class)),
                new PostResource(communities.as(CommunityPosts.class), creations),
                new ModerationResource(communities.as(CommunityPosts.class)),
                new ReportResource(communities.as(CommunityPosts.class), creations),
                new ReportListResource(communities.as(CommunityPosts.class)),
                new MeetingResource(communities.as(Meetings.class), creations),
                new MeetingCalendarResource(communities.as(Meetings.class)),
                new JointInitiativeResource(communities.as(JointInitiatives.class), creations),
                new DocumentResource(communities.as(CommunityDocuments.class)),
                new CampaignResource(campaigns.as(Campaigns.class), creations),
                new AudienceResource(campaigns.as(Campaigns.class)),
                new DispatchResource(campaigns.as(Campaigns.class)),
                new ReachResource(campaigns.as(Campaigns.class)),
                new VisitResource(campaigns.as(Campaigns.class)),
                new ConsentResource(campaigns.as(Campaigns.class)));
    }

    private List<Object> needs(Creations creations) {
        return List.of(
                new NeedResource(needs, creations),
                new OfferResource(needs.offers, creations),
                new NeedMatchResource(matches),
                new PracticeMatchResource(matches),
                new TransferChoiceResource(matches));
    }

    private List<Object> transfers(Creations creations) {
        FakeTransferParts.Hours hours = new FakeTransferParts.Hours();
        return List.of(
                new TransferResource(transfers, creations),
                new TransferMoveResource(transfers, creations),
                new SignatureResource(transfers, transfers),
                new ReceiverResource(transfers, transfers),
                new TransferLogResource(new FakeTransferParts.Log(), creations),
                new TransferHoursResource(hours, creations),
                new LedgerResource(hours),
                new TransferDocumentResource(new FakeTransferParts.Documents(files)),
                new TransferNetworkResource(networks),
                new TransferPictureResource(networks),
                new LessonResource((caller, practice) -> List.of(FakeTransferParts.LESSON)));
    }

    private List<Object> books(Creations creations) {
        return List.of(
                new BookResource(books),
                new BookPdfResource(books),
                new BookEpubResource(books),
                new BookHtmlResource(books),
                new BookIssueResource(books, creations),
                new BookChapterResource(books),
                new BookPictureResource(books),
                new PracticeSheetResource(books),
                new PracticeSlidesResource(books),
                new PracticeSlidesPageResource(books));
    }
}
