package cl.minka.practices.rest;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.platform.FakeMunicipalities;
import cl.minka.kernel.rest.problem.TextBook;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
final class PracticesHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakePractices practices = new FakePractices(journal);
    final FakeCatalogue catalogue = new FakeCatalogue(practices);
    final FakeStewardship stewardship = new FakeStewardship(practices, journal);
    final FakePracticeFiles files = new FakePracticeFiles();
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

    Client as(String username) {
        return new Client(host.base()).as(username);
    }

    Client anonymous() {
        return new Client(host.base());
    }

    static Class<?>[] resourceClasses() {
        return Arrays.stream(new PracticesHost().resources(new TextBook()))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        return List.of(
                        new PracticeResource(practices, catalogue, new FakeMunicipalities(), creations),
                        new PracticeFileResource(files),
                        new FacetResource(catalogue),
                        new SimilarResource(catalogue),
                        new SuggestionResource(catalogue),
                        new DumpResource(practices),
                        new DcatResource(),
                        new ConsentResource(stewardship),
                        new ConfirmationResource(stewardship, creations),
                        new SitemapResource(practices))
                .toArray();
    }
}
