package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindViews.Redactions;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.core.persistence.RedactionEntity;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses decisions on what was not found and edits of what evaluators do not see. */
final class RedactionCheck {
    private static final int LONGEST = 100_000;

    private RedactionCheck() {}

    static void check(ContestDefinition definition, RedactionEntity redaction, Redactions redactions) {
        List<Fault> faults = new ArrayList<>();
        Set<String> found = redaction.findings().stream().map(Finding::id).collect(Collectors.toSet());
        redactions.decisions().keySet().stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .forEach(id -> faults.add(Fault.at("/decisions/" + pointer(id), "contest.unknown-finding")));
        Set<String> fields = definition.form().stream()
                .filter(BlindTexts::isText)
                .map(FormField::id)
                .collect(Collectors.toSet());
        redactions.edits().forEach((field, text) -> {
            if (!field.equals(BlindTexts.TITLE) && !fields.contains(field)) {
                faults.add(Fault.at("/edits/" + pointer(field), "contest.unknown-field"));
            } else if (text.length() > LONGEST) {
                faults.add(Fault.at("/edits/" + pointer(field), "kernel.too-long", "most", LONGEST));
            }
        });
        InvalidInput.throwIfAny(faults);
    }

    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
