package cl.minka.contest.core.initiative;

import cl.minka.contest.ContestDefinition;
import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the values of a draft that can not stand, however incomplete the draft may be. */
final class DraftCheck {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_EXTERNAL_ID = 100;

    private static final int LONGEST_ANSWER = 100_000;
    private static final int MOST_MUNICIPALITIES = 345;
    private static final int LONGEST_TEAM = 100_000;
    private static final BigDecimal LARGE = BigDecimal.TEN.pow(18);
    private static final int DIGITS = 30;

    private final Map<String, FormField> fields;
    private final Set<String> categories;
    private final Predicate<String> municipality;
    private final List<Fault> faults = new ArrayList<>();

    private DraftCheck(ContestDefinition definition, Predicate<String> municipality) {
        this.fields = definition.form().stream().collect(Collectors.toMap(FormField::id, Function.identity()));
        this.categories =
                definition.categories().stream().map(category -> category.id()).collect(Collectors.toSet());
        this.municipality = municipality;
    }

    /** @param municipality whether there is a municipality of that code */
    static List<Fault> faults(ContestDefinition definition, InitiativeDraft draft, Predicate<String> municipality) {
        DraftCheck check = new DraftCheck(definition, municipality);
        if (draft.title().isBlank()) {
            check.faults.add(Fault.at("/title", "kernel.required"));
        }
        check.atMost("/title", draft.title(), LONGEST_TITLE);
        draft.category()
                .filter(id -> !check.categories.contains(id))
                .ifPresent(id -> check.faults.add(Fault.at("/category", "contest.unknown-category")));
        check.municipalities(draft.municipalities());
        draft.answers().forEach(check::answer);
        draft.startedOn()
                .filter(date -> date.getYear() < 1800 || date.getYear() > 9999)
                .ifPresent(date -> check.faults.add(Fault.at("/startedOn", "contest.answer.date")));
        if (!draft.team().isEmpty()) {
            check.atMost("/team", Json.write(draft.team()), LONGEST_TEAM);
        }
        draft.externalId().ifPresent(check::externalId);
        return check.faults;
    }

    private void municipalities(List<String> cuts) {
        if (cuts.isEmpty()) {
            faults.add(Fault.at("/municipalities", "kernel.required"));
        }
        if (cuts.size() > MOST_MUNICIPALITIES) {
            faults.add(Fault.at("/municipalities", "kernel.too-long", "most", MOST_MUNICIPALITIES));
            return;
        }
        Set<String> known = new HashSet<>();
        for (int i = 0; i < cuts.size(); i++) {
            if (!municipality.test(cuts.get(i))) {
                faults.add(Fault.at("/municipalities/" + i, "contest.unknown-municipality"));
            } else if (!known.add(cuts.get(i))) {
                faults.add(Fault.at("/municipalities/" + i, "contest.duplicate-id"));
            }
        }
    }

    private void externalId(String id) {
        if (id.isBlank()) {
            faults.add(Fault.at("/externalId", "kernel.required"));
        }
        atMost("/externalId", id, LONGEST_EXTERNAL_ID);
    }

    private void answer(String id, Object value) {
        String pointer = pointer(id);
        FormField field = fields.get(id);
        if (field == null) {
            faults.add(Fault.at(pointer, "contest.unknown-field"));
            return;
        }
        if (!fits(field, value)) {
            faults.add(Fault.at(pointer, "contest.answer." + field.type().name().toLowerCase(Locale.ROOT)));
        } else if (value instanceof String text) {
            atMost(pointer, text, LONGEST_ANSWER);
        }
    }

    /** Whether a value is one that the field's type has. */
    static boolean fits(FormField field, Object value) {
        return switch (field.type()) {
            case TEXT, FILE -> value instanceof String;
            case CHOICE -> value instanceof String option
                    && (field.options().isEmpty() || field.options().contains(option));
            case BOOLEAN -> value instanceof Boolean;
            case DECIMAL -> value instanceof BigDecimal number && isSane(number);
            case INTEGER -> value instanceof BigDecimal number
                    && isSane(number)
                    && number.stripTrailingZeros().scale() <= 0;
            case DATE -> value instanceof String text && isDate(text);
        };
    }

    private static boolean isSane(BigDecimal number) {
        return Math.abs((long) number.scale()) <= DIGITS
                && number.precision() <= DIGITS
                && number.abs().compareTo(LARGE) <= 0;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() <= 9999;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** JSON pointer of an answer. */
    static String pointer(String field) {
        return "/answers/" + field.replace("~", "~0").replace("/", "~1");
    }

    private void atMost(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", most));
        }
        if (text.indexOf('\0') >= 0) {
            faults.add(Fault.at(pointer, "kernel.bad-character"));
        }
    }
}
