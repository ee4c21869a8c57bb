package cl.minka.contest.core.initiative;

import cl.minka.contest.Attachment;
import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds all that an initiative lacks by itself to be submitted; what others presented is {@link Quotas}' affair. */
final class SubmissionCheck {
    private final ContestDefinition definition;
    private final InitiativeDraft draft;
    private final List<Attachment> files;
    private final List<Fault> faults = new ArrayList<>();

    private SubmissionCheck(ContestDefinition definition, InitiativeDraft draft, List<Attachment> files) {
        this.definition = definition;
        this.draft = draft;
        this.files = files;
    }

    static List<Fault> faults(
            ContestDefinition definition, InitiativeDraft draft, List<Attachment> files, Instant now) {
        SubmissionCheck check = new SubmissionCheck(definition, draft, files);
        if (draft.title().isBlank()) {
            check.faults.add(Fault.at("/title", "kernel.required"));
        }
        if (draft.category().isEmpty() && !definition.categories().isEmpty()) {
            check.faults.add(Fault.at("/category", "kernel.required"));
        }
        definition.form().forEach(check::field);
        check.endorsement();
        check.running(now);
        return check.faults;
    }

    private void field(FormField field) {
        Optional<Object> answer = Optional.ofNullable(draft.answers().get(field.id()));
        if (field.type() == FormField.Type.FILE) {
            file(field, answer);
            return;
        }
        boolean empty = answer.filter(value -> !value.toString().isBlank()).isEmpty();
        if (field.required() && empty) {
            faults.add(Fault.at(DraftCheck.pointer(field.id()), "kernel.required"));
        }
        if (field.maxWords().isPresent() && answer.isPresent() && answer.get() instanceof String text) {
            int words = Words.count(text);
            if (words > field.maxWords().getAsInt()) {
                faults.add(new Fault(
                        DraftCheck.pointer(field.id()),
                        "contest.too-many-words",
                        Map.of("words", words, "most", field.maxWords().getAsInt())));
            }
        }
    }

    /** Answered by an attachment that is named after the field, or that the answer names. */
    private void file(FormField field, Optional<Object> answer) {
        if (hasFile(field, answer)) {
            return;
        }
        Optional<String> named = answer.map(Object::toString).filter(name -> !name.isBlank());
        if (named.isPresent()) {
            faults.add(Fault.at(DraftCheck.pointer(field.id()), "contest.file-not-attached", "name", named.get()));
        } else if (field.required()) {
            faults.add(Fault.at("/attachments/" + field.id(), "contest.file-required", "field", field.id()));
        }
    }

    private boolean hasFile(FormField field, Optional<Object> answer) {
        return files.stream()
                .anyMatch(file -> answers(file, field)
                        || answer.filter(file.name()::equals).isPresent());
    }

    private static boolean answers(Attachment file, FormField field) {
        return Folded.of(file.name()).startsWith(Folded.of(field.id()));
    }

    private void endorsement() {
        boolean there = files.stream()
                .anyMatch(file -> Folded.of(file.name()).matches("(carta|endorsement).*")
                        || definition.form().stream()
                                .anyMatch(field -> field.type() == FormField.Type.FILE && answers(file, field)));
        if (definition.eligibility().endorsementRequired() && !there) {
            faults.add(Fault.at("/attachments", "contest.endorsement-required"));
        }
    }

    private void running(Instant now) {
        int months = definition.eligibility().minMonthsRunning();
        if (months == 0) {
            return;
        }
        if (draft.startedOn().isEmpty()) {
            faults.add(Fault.at("/startedOn", "kernel.required"));
            return;
        }
        LocalDate close = definition
                .schedule()
                .closes()
                .orElse(now)
                .atZone(definition.timeZone())
                .toLocalDate();
        if (draft.startedOn().get().plusMonths(months).isAfter(close)) {
            faults.add(Fault.at("/startedOn", "contest.not-running-long-enough", "months", months));
        }
    }
}
