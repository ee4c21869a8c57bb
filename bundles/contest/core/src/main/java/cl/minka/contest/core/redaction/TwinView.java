package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindFile;
import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindView;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An initiative with its findings struck out; only what the organiser rejected stays. */
final class TwinView {
    private TwinView() {}

    static BlindView of(
            ContestDefinition definition,
            String code,
            InitiativeDraft draft,
            List<Finding> findings,
            Map<String, String> edits,
            List<BlindFile> files,
            List<String> presenters) {
        List<BlindView.Answer> answers = definition.form().stream()
                .filter(field -> field.blind() && field.type() != FormField.Type.FILE)
                .map(field -> new BlindView.Answer(
                        field.id(),
                        field.label(),
                        value(field, Optional.ofNullable(draft.answers().get(field.id())), findings, edits)))
                .toList();
        String title = text(BlindTexts.TITLE, edits.getOrDefault(BlindTexts.TITLE, draft.title()), findings);
        return new BlindView(code, title, draft.category(), answers, files, presenters);
    }

    private static Optional<Object> value(
            FormField field, Optional<Object> answer, List<Finding> findings, Map<String, String> edits) {
        if (!BlindTexts.isText(field)) {
            return answer;
        }
        return Optional.ofNullable(edits.get(field.id()))
                .or(() -> answer.map(Object::toString))
                .map(text -> text(field.id(), text, findings));
    }

    private static String text(String field, String whole, List<Finding> findings) {
        StringBuilder text = new StringBuilder(whole);
        findings.stream()
                .filter(finding -> finding.field().equals(field) && finding.decision() != Decision.REJECTED)
                .filter(finding -> finding.end() <= whole.length())
                .sorted(Comparator.comparingInt(Finding::start).reversed())
                .forEach(finding -> text.replace(finding.start(), finding.end(), finding.replacement()));
        return text.toString();
    }
}
