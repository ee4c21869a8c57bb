package cl.minka.studies.rest;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.PublicAddress;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.problem.TextBook;
import cl.minka.studies.rest.collection.KeptResponseResource;
import cl.minka.studies.rest.collection.ResponseImport;
import cl.minka.studies.rest.collection.ResponseResource;
import cl.minka.studies.rest.collection.SurveyResource;
import cl.minka.studies.rest.estimation.EstimateResource;
import cl.minka.studies.rest.estimation.SurveyEstimateResource;
import cl.minka.studies.rest.fieldwork.OutcomeCodeResource;
import cl.minka.studies.rest.fieldwork.OutcomeImport;
import cl.minka.studies.rest.fieldwork.OutcomeRatesResource;
import cl.minka.studies.rest.fieldwork.OutcomeResource;
import cl.minka.studies.rest.fieldwork.ReplacementResource;
import cl.minka.studies.rest.fieldwork.UnitOutcomeResource;
import cl.minka.studies.rest.openrosa.DeviceResource;
import cl.minka.studies.rest.openrosa.FakeDevices;
import cl.minka.studies.rest.panel.ChangeResource;
import cl.minka.studies.rest.panel.WaveResource;
import cl.minka.studies.rest.result.StudyCatalogResource;
import cl.minka.studies.rest.result.StudyCodebookResource;
import cl.minka.studies.rest.result.StudyDisclosureResource;
import cl.minka.studies.rest.result.StudyIdentityResource;
import cl.minka.studies.rest.result.StudyPackageResource;
import cl.minka.studies.rest.result.StudyReportResource;
import cl.minka.studies.rest.result.StudyTemplateResource;
import cl.minka.studies.rest.result.StudyTermsResource;
import cl.minka.studies.rest.sampling.FrameImport;
import cl.minka.studies.rest.sampling.FrameResource;
import cl.minka.studies.rest.sampling.ListingImport;
import cl.minka.studies.rest.sampling.ListingResource;
import cl.minka.studies.rest.sampling.RefreshmentResource;
import cl.minka.studies.rest.sampling.SampleResource;
import cl.minka.studies.rest.sampling.SampleSizeResource;
import cl.minka.studies.rest.sampling.SecondStageResource;
import cl.minka.studies.rest.weighting.WeightResource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
final class StudiesHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakeStudies studies = new FakeStudies(journal);
    final FakeSamples samples = new FakeSamples(journal);
    final FakeSurveys surveys = new FakeSurveys(journal);
    final FakeJobs jobs = new FakeJobs();
    final FakeResults results = new FakeResults();
    final FakeTemplates templates = new FakeTemplates();
    final FakeQuestionnaires questionnaires = new FakeQuestionnaires(journal);
    final FakeOutcomes outcomes = new FakeOutcomes(journal);
    final FakeWeights weights = new FakeWeights(journal);
    final FakePanels panels = new FakePanels(journal);
    private TestHost host;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new StudiesMessages());
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
        return Arrays.stream(new StudiesHost().resources(new TextBook()))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        FrameImport frameImport = new FrameImport(creations, texts, samples);
        return List.of(
                        new StudyResource(studies, creations, templates),
                        new StudyReportResource(results),
                        new StudyCodebookResource(results),
                        new StudyPackageResource(results),
                        new StudyDisclosureResource(results),
                        new StudyTemplateResource(templates),
                        new StudyIdentityResource(new FakeIdentities(), creations),
                        new StudyTermsResource(templates),
                        new StudyCatalogResource(studies, new PublicAddress("")),
                        new StudyMoveResource(studies, creations),
                        new FrameResource(samples, frameImport, new Deferrals(jobs, creations)),
                        new SampleResource(samples.samples(), creations),
                        new ListingResource(
                                samples.further(),
                                new ListingImport(creations, texts, samples.further()),
                                new Deferrals(jobs, creations)),
                        new SecondStageResource(samples.further(), creations),
                        new RefreshmentResource(samples.further(), creations),
                        new WaveResource(panels, panels.surveys(), creations, texts),
                        new ChangeResource(panels, texts),
                        new SampleSizeResource(new FakeSizes(), texts),
                        new EstimateResource(new FakeEstimators(), texts),
                        new SurveyEstimateResource(new FakeEstimators().ofSurveys(), texts),
                        new WeightResource(weights, creations, texts),
                        new OutcomeResource(
                                outcomes,
                                new OutcomeImport(creations, texts, outcomes),
                                new Deferrals(jobs, creations),
                                texts),
                        new UnitOutcomeResource(outcomes, texts),
                        new OutcomeCodeResource(outcomes, texts),
                        new OutcomeRatesResource(outcomes),
                        new ReplacementResource(outcomes, creations),
                        new SurveyResource(surveys, creations),
                        new ResponseResource(
                                surveys.responses(),
                                creations,
                                new ResponseImport(creations, texts, surveys.responses()),
                                new Deferrals(jobs, creations),
                                texts),
                        new KeptResponseResource(surveys.responses()),
                        new QuestionnaireResource(questionnaires, creations, texts),
                        new QuestionnaireVersionResource(questionnaires, texts),
                        new FormFileResource(new FakeFormFiles(journal), questionnaires),
                        new QuestionnaireDifferenceResource(questionnaires),
                        new QuestionBankResource(questionnaires),
                        new DeviceResource(
                                new FakeDevices(),
                                text -> text.getBytes(StandardCharsets.UTF_8),
                                new PublicAddress("https://minka.example.cl")))
                .toArray();
    }
}
