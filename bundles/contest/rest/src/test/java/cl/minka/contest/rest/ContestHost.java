package cl.minka.contest.rest;

import cl.minka.kernel.rest.Client;
import cl.minka.kernel.rest.Creations;
import cl.minka.kernel.rest.Deferrals;
import cl.minka.kernel.rest.FakeAuthentication;
import cl.minka.kernel.rest.FakeJobs;
import cl.minka.kernel.rest.FakeJournal;
import cl.minka.kernel.rest.FakePapers;
import cl.minka.kernel.rest.TestHost;
import cl.minka.kernel.rest.openapi.OpenApiResource;
import cl.minka.kernel.rest.problem.TextBook;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;

/** All resources of this bundle over HTTP, on fakes. */
final class ContestHost extends ExternalResource {
    final FakeJournal journal = new FakeJournal();
    final FakeJobs jobs = new FakeJobs();
    final FakeContests contests = new FakeContests(journal);
    final FakeInitiatives initiatives = new FakeInitiatives(journal);
    final FakeAttachments attachments = new FakeAttachments();
    final FakeBlindViews twins = new FakeBlindViews();
    final FakeBlindFiles files = new FakeBlindFiles();
    final FakeEvaluators evaluators = new FakeEvaluators();
    final FakeConflicts conflicts = new FakeConflicts();
    final FakeAffinities affinities = new FakeAffinities(journal);
    final FakeAssignments assignments = new FakeAssignments(journal);
    final FakeRankings rankings = new FakeRankings(journal);
    final FakeEvaluationQualities qualities = new FakeEvaluationQualities();
    final FakeComparisons comparisons = new FakeComparisons();
    final FakeRankingExports rankingExports = new FakeRankingExports();
    final FakeCommittees committees = new FakeCommittees();
    final FakeSelections selections = new FakeSelections(journal);
    final FakePapers papers = new FakePapers();
    final FakeAppeals appeals = new FakeAppeals(journal);
    final FakeConsensuses consensuses = new FakeConsensuses();
    final FakeEvaluationVersions versions = new FakeEvaluationVersions();
    final FakeEvaluationSheets sheets = new FakeEvaluationSheets();
    final FakeReminders reminders = new FakeReminders(journal);
    final FakeSearches searches = new FakeSearches(journal);
    final FakeMailings mailings = new FakeMailings(journal);
    final FakeSessions sessions = new FakeSessions(journal);
    final FakeBallots ballots = new FakeBallots(journal);
    final FakeResolutions resolutions = new FakeResolutions(journal);
    final FakeSignatures signatures = new FakeSignatures();
    private TestHost host;

    @Override
    protected void before() throws Throwable {
        TextBook texts = new TextBook();
        texts.addMessages(new ContestMessages());
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
        TextBook texts = new TextBook();
        return Arrays.stream(new ContestHost().resources(texts))
                .map(Object::getClass)
                .toArray(Class<?>[]::new);
    }

    private Object[] resources(TextBook texts) {
        Creations creations = new Creations(journal);
        Deferrals deferrals = new Deferrals(jobs, creations);
        AssignmentWork assigning = new AssignmentWork(creations, texts, assignments);
        RankingWork ranking = new RankingWork(creations, rankings, contests);
        ContestPapers printed = new ContestPapers(
                contests,
                initiatives,
                committees,
                selections,
                new FakeParticipations(),
                papers,
                new NoMunicipalities(),
                texts);
        jobs.handle(ranking);
        ComparisonWork comparing = new ComparisonWork(creations, texts, comparisons);
        return List.of(
                        new ContestResource(contests, creations),
                        new RulesResource(contests),
                        new TransitionResource(contests, creations),
                        new QuestionResource(contests, creations),
                        new InitiativesResource(initiatives, contests, creations),
                        new InitiativesImportResource(new InitiativeImport(creations, texts, initiatives), deferrals),
                        new InitiativeResource(initiatives),
                        new AttachmentResource(attachments),
                        new SubmissionResource(initiatives, creations),
                        new ScreeningResource(initiatives),
                        new ScreeningApplicationResource(initiatives, texts, creations),
                        new BlindResource(twins, contests),
                        new RedactionResource(twins),
                        new BlindFileResource(files),
                        new TwinFileResource(files),
                        new AcceptanceResource(twins, creations),
                        new EvaluatorResource(evaluators, new EvaluatorImport(creations, texts, evaluators), deferrals),
                        new AffinityResource(
                                affinities,
                                new AffinityWork(creations, affinities),
                                new AffinityImport(creations, texts, evaluators),
                                deferrals),
                        new ConflictResource(conflicts, texts),
                        new AssignmentImportResource(new AssignmentImport(creations, texts, assignments), deferrals),
                        new AssignmentsResource(assignments, assigning, deferrals),
                        new ProgressResource(new Progress(evaluators, initiatives)),
                        new PairResource(assignments, creations),
                        new AssignmentResource(assignments),
                        new MyAssignmentResource(assignments),
                        new EvaluationResource(assignments, creations),
                        new ScoreResource(assignments, new EvaluationImport(creations, texts, assignments), deferrals),
                        new RankingResource(rankings, contests, ranking, deferrals),
                        new AnonymisedInputResource(rankingExports),
                        new EvaluationQualityResource(qualities, texts),
                        new ComparisonResource(comparisons, comparing, deferrals, texts),
                        new CertificateResource(printed),
                        new CommitteeResource(committees),
                        new OpinionResource(committees, creations),
                        new SelectionResource(selections, contests, texts, creations),
                        new ResultResource(selections, texts, printed),
                        new ResultsPaperResource(printed),
                        new ReceiptPaperResource(printed),
                        new MinutesPaperResource(printed),
                        new SelectionRecordResource(printed),
                        new FeedbackResource(selections, texts),
                        new AppealResource(appeals, creations),
                        new ConsensusResource(consensuses, creations),
                        new EvaluationVersionResource(versions),
                        new FinishedVersionResource(versions),
                        new EvaluationSheetResource(
                                sheets, new EvaluationSheetImport(creations, texts, sheets), deferrals),
                        new ReminderResource(reminders, creations, texts),
                        new SearchResource(searches, texts),
                        new SavedSearchResource(searches, creations),
                        new MailingResource(mailings, creations),
                        new CommitteeSessionsResource(sessions, creations),
                        new CommitteeSessionResource(sessions, creations),
                        new CommitteeAttendanceResource(sessions),
                        new DiscussionOrderResource(sessions),
                        new BallotsResource(ballots, creations),
                        new BallotResource(ballots, creations),
                        new VoteResource(ballots),
                        new ResolutionResource(resolutions, creations),
                        new MinutesSignatureResource(signatures, printed))
                .toArray();
    }
}
