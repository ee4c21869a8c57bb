package cl.minka.studies.rest;

import cl.minka.kernel.Caller;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyKind;
import cl.minka.studies.result.StudyTemplate;
import cl.minka.studies.result.StudyTemplates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A template of one stage. */
final class FakeTemplates implements StudyTemplates {
    @Override
    public List<StudyTemplate> all() {
        return List.of(new StudyTemplate(
                StudyKind.AD_HOC,
                "Ad hoc",
                "Rápido",
                Terms.none(),
                List.of(Part.LEAD),
                List.of(new StudyTemplate.Stage("Terreno", 5)),
                new Protection(true, false, false, false, false, "", "", Optional.of(30), "", "", "")));
    }

    @Override
    public StudyDraft filled(StudyDraft draft, Optional<LocalDate> from) {
        return new StudyDraft(
                draft.slug(),
                draft.title(),
                draft.kind(),
                draft.organization(),
                draft.purpose(),
                draft.terms(),
                draft.team(),
                List.of(new Stage("Terreno", from.orElseThrow(), from.orElseThrow())),
                draft.universe(),
                draft.protection());
    }

    @Override
    public byte[] termsOfReference(Caller caller, String study, Form form) {
        return form.name().getBytes(StandardCharsets.UTF_8);
    }
}
