package cl.minka.practices.core.catalogue;

import cl.minka.contest.FormField;
import cl.minka.contest.InitiativeDraft;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.practices.Cost;
import cl.minka.practices.CostBand;
import cl.minka.practices.EvidenceLevel;
import cl.minka.practices.PracticeSheet;
import cl.minka.practices.PracticeStatus;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the draft of a sheet of what was answered in a contest. Which part an answer goes to is told by the name of its field; what
 * fits none goes to the solution, under its label, so that nothing is lost before the municipality looks at it.
 */
final class SheetDraft {
    private static final int TITLE = 200;
    private static final int SUMMARY = 2_000;
    private static final int PROSE = 20_000;
    private static final long MOST_PESOS = 1_000_000_000_000_000L;
    private static final int MOST_PARTNERS = 50;
    private static final Pattern MONEY = Pattern.compile("costo|presupuesto|inversion|\\bcost|budget");

    private final Municipalities municipalities;

    SheetDraft(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** A part of the sheet, with the words by which a field is known to be of it; the first that fits. */
    private enum Part {
        SUMMARY("resumen|sintesis|summary|abstract"),
        PROBLEM("problem|diagnostic|necesidad|contexto|situacion inicial|need"),
        CONDITIONS("replic|transferi|condicion|requisito|escalab|transfer|condition"),
        SOLUTION("solucion|descripcion|que se hizo|implement|metodolog|actividad|solution|description"),
        OTHER("");

        private final Pattern words;

        Part(String words) {
            this.words = Pattern.compile(words);
        }

        static Part of(FormField field) {
            String name = Folded.of(field.id().replace('-', ' ') + " " + field.label());
            for (Part part : values()) {
                if (part.words.matcher(name).find()) {
                    return part;
                }
            }
            return OTHER;
        }
    }

    PracticeSheet of(InitiativeDraft draft, List<FormField> form, String category) {
        Map<Part, StringBuilder> texts = new EnumMap<>(Part.class);
        Optional<Cost> cost = Optional.empty();
        for (FormField field : form) {
            Object answer = draft.answers().get(field.id());
            if (answer == null || answer.toString().isBlank() || field.type() == FormField.Type.FILE) {
                continue;
            }
            if (cost.isEmpty() && isMoney(field) && answer instanceof BigDecimal pesos && isSum(pesos)) {
                long sum = pesos.longValue();
                cost = Optional.of(new Cost(CostBand.of(sum), Optional.of(sum), Optional.empty(), Optional.empty()));
            } else {
                add(texts, field, answer);
            }
        }
        String solution = text(texts, Part.SOLUTION) + text(texts, Part.OTHER);
        List<String> places = draft.municipalities();
        return new PracticeSheet(
                cut(draft.title(), TITLE),
                places.isEmpty() ? "" : places.get(0),
                partners(places),
                List.of(cut(category, PracticeStore.LONGEST_TOPIC)),
                cut(text(texts, Part.SUMMARY), SUMMARY),
                cut(text(texts, Part.PROBLEM), PROSE),
                cut(solution, PROSE),
                List.of(),
                PracticeStatus.RUNNING,
                draft.startedOn(),
                Optional.empty(),
                cost,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                EvidenceLevel.DESCRIBED,
                List.of(),
                cut(text(texts, Part.CONDITIONS), PROSE),
                Optional.empty(),
                false,
                Set.of());
    }

    private List<String> partners(List<String> places) {
        return places.stream()
                .skip(1)
                .distinct()
                .filter(cut ->
                        !cut.equals(places.get(0)) && municipalities.find(cut).isPresent())
                .limit(MOST_PARTNERS)
                .toList();
    }

    private static boolean isMoney(FormField field) {
        boolean number = field.type() == FormField.Type.INTEGER || field.type() == FormField.Type.DECIMAL;
        return number
                && MONEY.matcher(Folded.of(field.id() + " " + field.label())).find();
    }

    private static boolean isSum(BigDecimal pesos) {
        return pesos.signum() >= 0 && pesos.compareTo(BigDecimal.valueOf(MOST_PESOS)) <= 0;
    }

    private static void add(Map<Part, StringBuilder> texts, FormField field, Object answer) {
        Part part = Part.of(field);
        StringBuilder text = texts.computeIfAbsent(part, none -> new StringBuilder());
        if (part == Part.OTHER) {
            text.append(field.label()).append(":\n");
        }
        text.append(plain(answer)).append("\n\n");
    }

    private static String plain(Object answer) {
        if (answer instanceof Boolean yes) {
            return yes ? "Sí" : "No";
        }
        return answer instanceof BigDecimal number
                ? number.toPlainString()
                : answer.toString().strip();
    }

    private static String text(Map<Part, StringBuilder> texts, Part part) {
        return texts.getOrDefault(part, new StringBuilder()).toString();
    }

    private static String cut(String text, int most) {
        String plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }
}
