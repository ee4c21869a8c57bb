package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.contest.Screening;
import cl.minka.kernel.Fault;
import cl.minka.kernel.Kind;
import cl.minka.kernel.Refusal;
import cl.minka.kernel.jpa.Folded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a cure reopens: the named fields, or everything when none is named. */
final class CureScope {
    static final List<String> PARTS = List.of("title", "category", "municipalities", "startedOn", "team");

    private CureScope() {}

    /** The fields that a decision reopens: those it names, else those that its reasons name. */
    static List<String> fields(ContestDefinition definition, List<String> named, List<String> reasons) {
        if (!named.isEmpty()) {
            return List.copyOf(new LinkedHashSet<>(named));
        }
        Set<String> words = new HashSet<>();
        reasons.forEach(reason -> words.addAll(Arrays.asList(Folded.of(reason).split("[^\\p{L}\\p{N}_-]+"))));
        return known(definition).stream()
                .filter(field -> words.contains(Folded.of(field)))
                .toList();
    }

    /** Every name that a cure may give. */
    static List<String> known(ContestDefinition definition) {
        List<String> names = new ArrayList<>(PARTS);
        definition.form().stream().map(FormField::id).forEach(names::add);
        return names;
    }

    static boolean isOpen(Screening screening, String field) {
        return screening.fields().isEmpty() || screening.fields().contains(field);
    }

    /** Refuses when something else than the reopened fields would change. */
    static void check(Screening screening, InitiativeDraft before, InitiativeDraft after) {
        List<String> refused = changed(before, after).stream()
                .filter(field -> !isOpen(screening, field))
                .toList();
        if (!refused.isEmpty()) {
            throw new Refusal(
                    Kind.CONFLICT,
                    "contest.not-reopened",
                    Map.of("fields", String.join(", ", refused), "open", String.join(", ", screening.fields())),
                    refused.stream()
                            .map(field -> Fault.at(
                                    PARTS.contains(field) || field.equals("externalId")
                                            ? "/" + field
                                            : DraftCheck.pointer(field),
                                    "contest.field-not-reopened"))
                            .toList());
        }
    }

    /** Names of the parts and fields that differ. */
    static Set<String> changed(InitiativeDraft before, InitiativeDraft after) {
        Set<String> names = new TreeSet<>();
        note(names, "title", before.title(), after.title());
        note(names, "category", before.category(), after.category());
        note(names, "municipalities", before.municipalities(), after.municipalities());
        note(names, "startedOn", before.startedOn(), after.startedOn());
        note(names, "team", before.team(), after.team());
        note(names, "externalId", before.externalId(), after.externalId());
        Set<String> fields = new HashSet<>(before.answers().keySet());
        fields.addAll(after.answers().keySet());
        fields.forEach(field ->
                note(names, field, before.answers().get(field), after.answers().get(field)));
        return names;
    }

    private static void note(Set<String> names, String name, Object before, Object after) {
        boolean same = before instanceof BigDecimal number && after instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : Objects.equals(before, after);
        if (!same) {
            names.add(name);
        }
    }
}
