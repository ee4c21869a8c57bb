package cl.minka.studies.core.identity;

import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyStatus;
import cl.minka.studies.collection.Survey;
import cl.minka.studies.collection.SurveyStatus;
import cl.minka.studies.core.collection.SurveyEntity;
import cl.minka.studies.core.study.StudyEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;

/**
 * Until when the identifying data of a study may be kept.
 *
 * @param ended when the fieldwork ended: the study went to be analysed, or all of its surveys are closed
 * @param days the term of the protection sheet
 */
record Retention(Optional<Instant> ended, Optional<Integer> days) {
    Optional<Instant> until() {
        return ended.flatMap(end -> days.map(number -> end.plus(Duration.ofDays(number))));
    }

    static Retention of(EntityManager manager, StudyEntity study) {
        return new Retention(ended(manager, study), study.draft().protection().flatMap(Protection::retentionDays));
    }

    private static Optional<Instant> ended(EntityManager manager, StudyEntity study) {
        if (study.status().compareTo(StudyStatus.ANALYSED) >= 0) {
            return Sql.on(manager)
                    .list(
                            "SELECT MAX(occurred_at) FROM study_move WHERE study = ? AND to_status = 'ANALYSED'",
                            row -> Instant.ofEpochMilli(row.getLong(1)),
                            study.id())
                    .stream()
                    .findFirst();
        }
        List<Survey> waves = manager.createQuery(
                        "SELECT s FROM SurveyEntity s WHERE s.study = :study", SurveyEntity.class)
                .setParameter("study", study.id())
                .getResultStream()
                .map(SurveyEntity::toRecord)
                .filter(one -> one.status() != SurveyStatus.DROPPED)
                .toList();
        boolean closed = !waves.isEmpty() && waves.stream().allMatch(one -> one.status() == SurveyStatus.CLOSED);
        return closed ? waves.stream().map(Survey::changedAt).max(Comparator.naturalOrder()) : Optional.empty();
    }
}
