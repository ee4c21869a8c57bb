package cl.minka.schools.core.assessment;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.schools.assessment.GradeDraft;
import cl.minka.schools.assessment.Instrument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers everything that is wrong with instruments and grades. */
final class AssessmentCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"]+");
    private static final BigDecimal LEAST = new BigDecimal("1.0");
    private static final BigDecimal MOST = new BigDecimal("7.0");
    private static final BigDecimal HEAVIEST = new BigDecimal("1000");
    private static final int ID = 60;
    private static final int TITLE = 300;
    private static final int NOTE = 2_000;
    private static final int URL = 2_000;
    private static final int INSTRUMENTS = 100;
    private static final int CRITERIA = 50;
    private static final int LEVELS = 20;

    private final List<Fault> faults = new ArrayList<>();

    void instruments(List<Instrument> all) {
        few("/instruments", all.size(), INSTRUMENTS);
        Map<String, Instrument> byId = new HashMap<>();
        for (int n = 0; n < all.size(); n++) {
            Instrument one = all.get(n);
            String pointer = "/instruments/" + n;
            name(pointer + "/id", one.id());
            if (byId.putIfAbsent(one.id(), one) != null) {
                add(pointer + "/id", "schools.twice", "value", one.id());
            }
            needed(pointer + "/title", one.title());
            if (one.weight().signum() < 0 || one.weight().compareTo(HEAVIEST) > 0) {
                range(pointer + "/weight", "0", HEAVIEST.toPlainString());
            }
            criteria(pointer + "/criteria", one.criteria());
        }
        for (int n = 0; n < all.size(); n++) {
            Instrument one = all.get(n);
            String pointer = "/instruments/" + n + "/recoveryOf";
            one.recoveryOf()
                    .filter(id -> !byId.containsKey(id)
                            || id.equals(one.id())
                            || byId.get(id).recoveryOf().isPresent())
                    .ifPresent(id -> fault(pointer, "schools.bad-recovery"));
        }
    }

    private void criteria(String pointer, List<Instrument.Criterion> all) {
        few(pointer, all.size(), CRITERIA);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < all.size(); n++) {
            Instrument.Criterion one = all.get(n);
            String at = pointer + "/" + n;
            name(at + "/id", one.id());
            if (!seen.add(one.id())) {
                add(at + "/id", "schools.twice", "value", one.id());
            }
            needed(at + "/name", one.name());
            few(at + "/levels", one.levels().size(), LEVELS);
            for (int level = 0; level < one.levels().size(); level++) {
                needed(at + "/levels/" + level, one.levels().get(level));
            }
        }
    }

    /** @param pointer of the grade, or empty where it is the whole body */
    void grade(String pointer, Instrument instrument, GradeDraft draft) {
        draft.grade().ifPresent(grade -> {
            if (grade.compareTo(LEAST) < 0 || grade.compareTo(MOST) > 0) {
                range(pointer + "/grade", "1.0", "7.0");
            } else if (grade.stripTrailingZeros().scale() > 1) {
                fault(pointer + "/grade", "schools.one-decimal");
            }
        });
        if (instrument.kind() != Instrument.Kind.PRODUCT) {
            draft.status().ifPresent(status -> fault(pointer + "/status", "schools.no-product-instrument"));
            draft.product().ifPresent(product -> fault(pointer + "/product", "schools.no-product-instrument"));
        }
        draft.product().ifPresent(product -> product(pointer + "/product", product));
        most(pointer + "/note", draft.note(), NOTE);
        draft.rubric()
                .forEach((criterion, level) -> rubric(pointer + "/rubric/" + criterion, instrument, criterion, level));
    }

    private void product(String pointer, GradeDraft.Product product) {
        needed(pointer + "/title", product.title());
        product.url().ifPresent(url -> {
            most(pointer + "/url", url, URL);
            if (!WEB.matcher(url).matches()) {
                fault(pointer + "/url", "schools.bad-url");
            }
        });
    }

    private void rubric(String pointer, Instrument instrument, String criterion, String level) {
        if (instrument.criteria().stream()
                .noneMatch(one -> one.id().equals(criterion) && one.levels().contains(level))) {
            fault(pointer, "schools.not-in-rubric");
        }
    }

    private void name(String pointer, String text) {
        if (text.length() > ID || !NAME.matcher(text).matches()) {
            fault(pointer, "schools.bad-name");
        }
    }

    private void needed(String pointer, String text) {
        if (text.isBlank()) {
            fault(pointer, "kernel.required");
        }
        most(pointer, text, TITLE);
    }

    private void most(String pointer, String text, int most) {
        if (text.length() > most) {
            add(pointer, "schools.too-long", "most", most);
        }
    }

    private void few(String pointer, int size, int most) {
        if (size > most) {
            add(pointer, "schools.too-many", "most", most);
        }
    }

    private void range(String pointer, String least, String most) {
        faults.add(new Fault(
                pointer, "schools.out-of-range", Map.of("least", new BigDecimal(least), "most", new BigDecimal(most))));
    }

    private void add(String pointer, String code, String name, Object value) {
        faults.add(Fault.at(pointer, code, name, value));
    }

    void twice(String pointer, String what) {
        add(pointer, "schools.twice", "value", what);
    }

    void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }

    void throwIfAny() {
        InvalidInput.throwIfAny(faults);
    }
}
