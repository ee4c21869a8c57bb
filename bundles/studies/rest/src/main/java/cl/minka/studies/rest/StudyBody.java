package cl.minka.studies.rest;

import cl.minka.kernel.rest.Required;
import cl.minka.studies.StudyDraft;
import cl.minka.studies.StudyDraft.Member;
import cl.minka.studies.StudyDraft.Part;
import cl.minka.studies.StudyDraft.Protection;
import cl.minka.studies.StudyDraft.Stage;
import cl.minka.studies.StudyDraft.Terms;
import cl.minka.studies.StudyDraft.Universe;
import cl.minka.studies.StudyKind;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A study as clients write it; the id is taken when it is made and stays. Without an organisation it is the caller's. With a
 * {@code template}, when it is made, what is left empty is as the template has it, with a timetable that begins at {@code startsOn}.
 */
@JsonIgnoreProperties({"status", "publishedAt", "createdAt", "changedAt"})
public record StudyBody(
        String id,
        String title,
        StudyKind kind,
        String organization,
        String purpose,
        TermsBody termsOfReference,
        List<MemberBody> team,
        List<StageBody> timetable,
        UniverseBody universe,
        ProtectionBody protection,
        StudyKind template,
        LocalDate startsOn) {
    /** The kind, which a template says too. */
    private StudyKind ownKind() {
        return kind == null ? template : kind;
    }

    StudyDraft toDraft() {
        List<MemberBody> members = Required.list(team);
        List<StageBody> stages = Required.list(timetable);
        Required required = new Required().check("/kind", ownKind());
        for (int n = 0; n < stages.size(); n++) {
            required.check("/timetable/" + n + "/from", stages.get(n).from);
            required.check("/timetable/" + n + "/to", stages.get(n).to);
        }
        required.orThrow();
        return new StudyDraft(
                Optional.ofNullable(id),
                Required.text(title),
                ownKind(),
                Required.text(organization),
                Required.text(purpose),
                termsOfReference == null ? Terms.none() : termsOfReference.toTerms(),
                members.stream().map(MemberBody::toMember).toList(),
                stages.stream().map(StageBody::toStage).toList(),
                universe == null ? Universe.unknown() : universe.toUniverse(),
                Optional.ofNullable(protection).map(ProtectionBody::toProtection));
    }

    /** Terms of reference. */
    public record TermsBody(
            String background,
            List<String> objectives,
            List<String> questions,
            String method,
            List<String> deliverables,
            Long budgetPesos) {
        Terms toTerms() {
            return new Terms(
                    Required.text(background),
                    Required.list(objectives),
                    Required.list(questions),
                    Required.text(method),
                    Required.list(deliverables),
                    Optional.ofNullable(budgetPesos));
        }
    }

    /** Who works on it; {@code analysis} unless it says otherwise. */
    public record MemberBody(String name, Part part, String username) {
        Member toMember() {
            return new Member(Required.text(name), part == null ? Part.ANALYSIS : part, Optional.ofNullable(username));
        }
    }

    /** A stage of the timetable. */
    public record StageBody(String title, LocalDate from, LocalDate to) {
        Stage toStage() {
            return new Stage(Required.text(title), from, to);
        }
    }

    /** Of whom the study speaks. */
    public record UniverseBody(
            String description, String unit, Long size, String coverage, String exclusions, LocalDate referenceDate) {
        Universe toUniverse() {
            return new Universe(
                    Required.text(description),
                    Required.text(unit),
                    Optional.ofNullable(size),
                    Required.text(coverage),
                    Required.text(exclusions),
                    Optional.ofNullable(referenceDate));
        }
    }

    /** The sheet of ethics and data protection. */
    public record ProtectionBody(
            Boolean personalData,
            Boolean sensitive,
            Boolean expressConsent,
            Boolean minors,
            Boolean guardianAssent,
            String basis,
            String controller,
            Integer retentionDays,
            String risks,
            String measures,
            String review) {
        Protection toProtection() {
            return new Protection(
                    Boolean.TRUE.equals(personalData),
                    Boolean.TRUE.equals(sensitive),
                    Boolean.TRUE.equals(expressConsent),
                    Boolean.TRUE.equals(minors),
                    Boolean.TRUE.equals(guardianAssent),
                    Required.text(basis),
                    Required.text(controller),
                    Optional.ofNullable(retentionDays),
                    Required.text(risks),
                    Required.text(measures),
                    Required.text(review));
        }
    }
}
