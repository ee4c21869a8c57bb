package cl.minka.schools.rest;

import cl.minka.schools.CourseDraft;
import java.math.BigDecimal;
import java.util.List;

/** What a course taught once. */
public record SyllabusView(
        int syllabus,
        String title,
        String area,
        List<String> outcomes,
        List<CourseDraft.Module> modules,
        BigDecimal hours) {
    static SyllabusView of(int number, CourseDraft draft) {
        return new SyllabusView(
                number, draft.title(), draft.area(), draft.outcomes(), draft.modules(), draft.wholeHours());
    }
}
