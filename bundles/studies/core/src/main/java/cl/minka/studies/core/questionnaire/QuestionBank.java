package cl.minka.studies.core.questionnaire;

import cl.minka.kernel.Caller;
import cl.minka.kernel.Page;
import cl.minka.kernel.Slice;
import cl.minka.kernel.jpa.Conditions;
import cl.minka.kernel.jpa.Keyset;
import cl.minka.studies.questionnaire.BankQuestion;
import cl.minka.studies.questionnaire.FormNote;
import cl.minka.studies.questionnaire.FormQuestion;
import cl.minka.studies.questionnaire.FormVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Finds the questions of all questionnaires again, and tells where a series breaks. */
final class QuestionBank {
    private static final Keyset<BankQuestionEntity> LIST = new Keyset<>(
            BankQuestionEntity.class,
            Keyset.Key.text("id"),
            BankQuestionEntity::id,
            Map.of("label", Keyset.Key.text("labelKey")),
            new Slice.Sort("label", false));

    private static final int MOST_LINKS = 20;

    Page<BankQuestion> find(
            EntityManager manager, Caller caller, Optional<String> words, Optional<String> series, Slice slice) {
        Conditions conditions = QuestionnaireStore.own(caller);
        words.ifPresent(text -> conditions.words("e.labelFolded", text));
        series.ifPresent(one -> conditions.and("e.series = :series", "series", one));
        Page<BankQuestionEntity> page = LIST.page(manager, conditions, slice);
        Map<String, List<BankQuestionEntity>> linked = inSeries(
                manager,
                QuestionnaireStore.own(caller),
                page.items().stream().map(BankQuestionEntity::series).collect(Collectors.toSet()));
        return page.map(one -> one.toRecord(linked.getOrDefault(one.series(), List.of()).stream()
                .filter(other -> !other.id().equals(one.id()))
                .limit(MOST_LINKS)
                .map(other -> other.toLink(one.wording()))
                .toList()));
    }

    private static Map<String, List<BankQuestionEntity>> inSeries(
            EntityManager manager, Conditions conditions, Set<String> series) {
        List<String> named = series.stream().filter(one -> !one.isEmpty()).toList();
        if (named.isEmpty()) {
            return Map.of();
        }
        return conditions
                .and("e.series IN :named", "named", named)
                .select(manager, "SELECT e FROM BankQuestionEntity e", BankQuestionEntity.class)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(BankQuestionEntity::series));
    }

    void replace(EntityManager manager, FormVersion version) {
        manager.createQuery("DELETE FROM BankQuestionEntity e WHERE e.questionnaire = :id")
                .setParameter("id", version.questionnaire())
                .executeUpdate();
        version.questions().stream()
                .filter(FormQuestion::asked)
                .map(question -> new BankQuestionEntity(version, question))
                .forEach(manager::persist);
    }

    /** The warnings of a form, with those of questions whose wording is another than before or elsewhere in the series. */
    List<FormNote> warnings(
            EntityManager manager, QuestionnaireEntity own, ReadForm form, Optional<FormVersion> before) {
        List<FormNote> warnings = new ArrayList<>(form.converted().warnings());
        Map<String, FormQuestion> earlier = before.stream()
                .flatMap(version -> version.questions().stream())
                .collect(Collectors.toMap(FormQuestion::path, Function.identity(), (one, other) -> one));
        Set<String> series = form.converted().questions().stream()
                .flatMap(question -> question.series().stream())
                .collect(Collectors.toSet());
        Conditions sameOwner = new Conditions().and("e.organization = :own", "own", own.organization());
        Map<String, List<BankQuestionEntity>> linked = inSeries(manager, sameOwner, series);
        for (FormQuestion question : form.converted().questions()) {
            String wording = Wording.of(question);
            Optional.ofNullable(earlier.get(question.path()))
                    .filter(old -> old.asked() && !Wording.of(old).equals(wording))
                    .ifPresent(old -> warnings.add(note(form, question, own.id())));
            linked.getOrDefault(question.series().orElse(""), List.of()).stream()
                    .filter(other -> !other.questionnaire().equals(own.id())
                            && !other.wording().equals(wording))
                    .findFirst()
                    .ifPresent(other -> warnings.add(note(form, question, other.questionnaire())));
        }
        return warnings;
    }

    private static FormNote note(ReadForm form, FormQuestion question, String questionnaire) {
        List<Map<String, String>> rows = form.sheets().survey();
        int row = 1;
        for (int n = 0; n < rows.size(); n++) {
            if (rows.get(n).containsValue(question.name())) {
                row = n + 2;
                break;
            }
        }
        return new FormNote(
                "survey",
                row,
                "label",
                "studies.form.series-broken",
                Map.of("name", question.name(), "questionnaire", questionnaire));
    }
}
