package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.paper.PagePrinter;
import cl.minka.kernel.paper.PrintedPages;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyDraft.Quota;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.Databases;
import cl.minka.studies.core.World;
import cl.minka.studies.core.questionnaire.FormFileManager;
import cl.minka.studies.core.questionnaire.QuestionnaireManager;
import cl.minka.studies.core.study.DraftGate;
import cl.minka.studies.questionnaire.FormSheets;
import cl.minka.studies.questionnaire.FormSource;
import cl.minka.studies.questionnaire.Questionnaires;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A study in the field on one database. */
final class Field {
    final World world;
    final QuestionnaireManager questionnaires;
    final SurveyManager surveys;
    final ResponseManager responses;

    Field(Databases database, FormSheets sheets) {
        world = new World(database, List.of(new DraftGate(), new PlannedGate()));
        questionnaires =
                new QuestionnaireManager(world.transactions, world.municipalities, new NoPrinter(), world.clock);
        surveys = new SurveyManager(world.transactions, questionnaires, world.clock);
        responses = new ResponseManager(
                world.transactions,
                questionnaires,
                new FormFileManager(world.transactions, world.clock),
                world.clock,
                List.of());
        questionnaires.create(
                world.analyst,
                new Questionnaires.Draft(
                        Optional.of("encuesta"), Optional.empty(), new FormSource.Rows(sheets, Optional.empty())));
        world.studies.create(world.analyst, World.whole("percepcion", "05101"));
        world.studies.move(world.analyst, "percepcion", StudyStatus.DESIGNED, Optional.empty());
    }

    static SurveyDraft draft(boolean link, Quota... quotas) {
        return new SurveyDraft(
                Optional.empty(),
                "encuesta",
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                link,
                Optional.empty(),
                List.of(quotas));
    }

    Survey open(Quota... quotas) {
        surveys.create(world.analyst, "percepcion", draft(true, quotas));
        return surveys.move(world.analyst, "percepcion", SurveyStatus.OPEN, Optional.empty());
    }

    Caller analyst() {
        return world.analyst;
    }

    /** Prints nothing. */
    private static final class NoPrinter implements PagePrinter {
        @Override
        public void print(PrintedPages pages, OutputStream out) {}

        @Override
        public int count(PrintedPages pages) {
            return 0;
        }
    }
}
