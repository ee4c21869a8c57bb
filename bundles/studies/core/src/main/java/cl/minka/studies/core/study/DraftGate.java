package cl.minka.studies.core.study;

import cl.minka.kernel.Fault;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyStatus;
import java.util.ArrayList;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Component;

/** What must be written of a study before it is designed, and stays written. */
@Component(service = StudyGate.class)
public final class DraftGate implements StudyGate {
    @Override
    public List<Fault> missing(EntityManager manager, StudyEntity study, StudyStatus to) {
        StudyDraft draft = study.draft();
        List<Fault> missing = new ArrayList<>();
        text(missing, "/purpose", draft.purpose());
        list(missing, "/termsOfReference/objectives", draft.terms().objectives());
        text(missing, "/universe/description", draft.universe().description());
        text(missing, "/universe/unit", draft.universe().unit());
        list(missing, "/timetable", draft.timetable());
        if (draft.team().stream().noneMatch(member -> member.part() == Part.LEAD)) {
            missing.add(Fault.at("/team", "studies.gate.lead"));
        }
        draft.protection()
                .ifPresentOrElse(
                        sheet -> protection(missing, sheet),
                        () -> missing.add(Fault.at("/protection", "studies.gate.protection")));
        return missing;
    }

    private static void protection(List<Fault> missing, Protection sheet) {
        if (sheet.personalData()) {
            text(missing, "/protection/basis", sheet.basis());
            text(missing, "/protection/controller", sheet.controller());
            if (sheet.retentionDays().isEmpty()) {
                missing.add(Fault.at("/protection/retentionDays", "kernel.required"));
            }
        }
        if (sheet.sensitive() && !sheet.expressConsent()) {
            missing.add(Fault.at("/protection/expressConsent", "studies.gate.express-consent"));
        }
        if (sheet.minors() && !sheet.guardianAssent()) {
            missing.add(Fault.at("/protection/guardianAssent", "studies.gate.guardian-assent"));
        }
    }

    private static void text(List<Fault> missing, String pointer, String text) {
        if (text.isBlank()) {
            missing.add(Fault.at(pointer, "kernel.required"));
        }
    }

    private static void list(List<Fault> missing, String pointer, List<?> all) {
        if (all.isEmpty()) {
            missing.add(Fault.at(pointer, "kernel.required"));
        }
    }
}
