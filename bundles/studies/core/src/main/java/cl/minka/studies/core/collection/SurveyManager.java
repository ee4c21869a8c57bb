package cl.minka.studies.core.collection;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Expected;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Page;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Done;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.kernel.jpa.Times;
import cl.minka.studies.StudyKind;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyDraft;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.collection.Surveys;
import cl.minka.studies.core.persistence.StudyTransactions;
import cl.minka.studies.core.study.StudyEntity;
import cl.minka.studies.core.study.StudyStore;
import cl.minka.studies.questionnaire.FormVersion;
import cl.minka.studies.questionnaire.QuestionnaireNotFound;
import cl.minka.studies.questionnaire.Questionnaires;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps surveys. */
@Component(service = Surveys.class)
public final class SurveyManager implements Surveys {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET = 24;
    private static final Keyset<SurveyEntity> LIST = new Keyset<>(
            SurveyEntity.class,
            Keyset.Key.text("id"),
            SurveyEntity::id,
            Map.of("createdAt", Keyset.Key.whole("createdAt")),
            new Slice.Sort("createdAt", false));

    private final StudyTransactions transactions;
    private final Questionnaires questionnaires;
    private final Clock clock;

    @Activate
    public SurveyManager(
            @Reference StudyTransactions transactions,
            @Reference Questionnaires questionnaires,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.questionnaires = questionnaires;
        this.clock = clock;
    }

    @Override
    public Page<Survey> list(Caller caller, Filter filter, Slice slice) {
        Conditions conditions = new Conditions();
        StudyStore.organizationsOf(caller)
                .ifPresent(own -> conditions.and(
                        "e.study IN (SELECT s.id FROM StudyEntity s WHERE s.organization IN :own)", "own", own));
        filter.study().ifPresent(study -> conditions.and("e.study = :study", "study", study));
        filter.status().ifPresent(status -> conditions.and("e.status = :status", "status", status));
        return transactions.read(
                manager -> LIST.page(manager, conditions, slice).map(SurveyEntity::toRecord));
    }

    @Override
    public Survey get(Caller caller, String id) {
        return transactions.read(manager -> SurveyStore.own(manager, caller, id).toRecord());
    }

    @Override
    public Survey create(Caller caller, String study, SurveyDraft draft) {
        transactions.read(manager -> StudyStore.own(manager, caller, study));
        Optional<FormVersion> form = form(caller, draft);
        return transactions.change(caller, manager -> {
            StudyEntity owner = StudyStore.ownForChange(manager, caller, study);
            SurveyCheck.of(manager, study, draft, form);
            StudyStore.requireStatus(owner, StudyStatus.REQUESTED, StudyStatus.DESIGNED, StudyStatus.FIELDED);
            int wave = last(manager, study) + 1;
            if (wave > 1 && owner.draft().kind() != StudyKind.LONGITUDINAL) {
                throw new Refusal(Kind.CONFLICT, "studies.one-wave");
            }
            SurveyEntity made = new SurveyEntity(study, wave, draft, Times.now(clock));
            manager.persist(made);
            manager.flush();
            new Quotas(manager, made.id()).write(draft.quotas());
            return Done.of(made.toRecord(), SurveyStore.told("studies.survey-created", made, owner));
        });
    }

    @Override
    public Survey put(Caller caller, String id, SurveyDraft draft, Expected expected) {
        transactions.read(manager -> SurveyStore.own(manager, caller, id));
        Optional<FormVersion> form = form(caller, draft);
        return transactions.change(caller, manager -> {
            SurveyEntity survey = SurveyStore.ownForChange(manager, caller, id);
            StudyEntity study = SurveyStore.requireWork(manager, caller, survey.study());
            expected.check(survey.version());
            if (survey.status() == SurveyStatus.DROPPED) {
                throw new Refusal(Kind.CONFLICT, "studies.survey-dropped", Map.of("who", "analyst"));
            }
            SurveyCheck.of(manager, survey.study(), draft, form);
            boolean otherForm = !survey.questionnaire().equals(draft.questionnaire());
            boolean otherSample = !survey.sample().equals(draft.sample());
            if (survey.hasResponses() && (otherForm || otherSample)) {
                throw new Refusal(Kind.CONFLICT, "studies.survey-has-responses");
            }
            survey.write(draft, Times.now(clock));
            manager.flush();
            if (survey.status() != SurveyStatus.PLANNED) {
                SurveyForms.note(manager, survey);
            }
            new Quotas(manager, id).write(draft.quotas());
            return Done.of(survey.toRecord(), SurveyStore.told("studies.survey-changed", survey, study));
        });
    }

    @Override
    public Survey move(Caller caller, String id, SurveyStatus to, Optional<String> reason) {
        SurveyEntity before = transactions.read(manager -> SurveyStore.own(manager, caller, id));
        FormVersion form = questionnaires.version(before.questionnaire(), before.form());
        return transactions.change(caller, manager -> {
            SurveyEntity survey = SurveyStore.ownForChange(manager, caller, id);
            StudyEntity study = SurveyStore.requireWork(manager, caller, survey.study());
            SurveyStatus from = survey.status();
            if (from == to) {
                return Done.of(survey.toRecord());
            }
            SurveyGate.check(survey, study, form, to, reason.orElse(""));
            survey.move(to, reason.orElse(""), Times.now(clock));
            manager.flush();
            if (to == SurveyStatus.OPEN || to == SurveyStatus.CLOSED) {
                SurveyForms.note(manager, survey);
            }
            return Done.of(
                    survey.toRecord(),
                    SurveyStore.told("studies.survey-moved", survey, study)
                            .fields(Set.of("status"))
                            .state(SurveyGate.json(to))
                            .facts(Map.of("id", id, "from", SurveyGate.json(from), "to", SurveyGate.json(to))));
        });
    }

    @Override
    public String newLink(Caller caller, String id) {
        byte[] bytes = new byte[SECRET];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        link(caller, id, Optional.of(SurveyStore.hash(secret)), "studies.survey-linked");
        return secret;
    }

    @Override
    public void dropLink(Caller caller, String id) {
        link(caller, id, Optional.empty(), "studies.survey-unlinked");
    }

    private void link(Caller caller, String id, Optional<String> hash, String fact) {
        transactions.change(caller, manager -> {
            SurveyEntity survey = SurveyStore.ownForChange(manager, caller, id);
            StudyEntity study = SurveyStore.requireWork(manager, caller, survey.study());
            if (hash.isPresent() && !survey.draft().publicLink()) {
                throw new Refusal(Kind.CONFLICT, "studies.no-public-link");
            }
            survey.link(hash, Times.now(clock));
            return Done.of(null, SurveyStore.told(fact, survey, study));
        });
    }

    @Override
    public Linked linked(String secret) {
        Survey survey =
                transactions.read(manager -> SurveyStore.linked(manager, secret).toRecord());
        return new Linked(
                survey,
                questionnaires.version(
                        survey.draft().questionnaire(), survey.draft().form()));
    }

    @Override
    public Progress progress(Caller caller, String id) {
        return transactions.read(manager -> {
            SurveyEntity survey = SurveyStore.own(manager, caller, id);
            return new Progresses(manager).of(survey);
        });
    }

    private Optional<FormVersion> form(Caller caller, SurveyDraft draft) {
        try {
            return Optional.of(questionnaires.version(caller, draft.questionnaire(), draft.form()));
        } catch (QuestionnaireNotFound e) {
            return Optional.empty();
        }
    }

    private static int last(EntityManager manager, String study) {
        List<Integer> waves = manager.createQuery(
                        "SELECT s.wave FROM SurveyEntity s WHERE s.study = :study ORDER BY s.wave DESC", Integer.class)
                .setParameter("study", study)
                .setMaxResults(1)
                .getResultList();
        return waves.isEmpty() ? 0 : waves.get(0);
    }
}
