package cl.minka.practices.core.check;

import cl.minka.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a draft, gathered so that all of it is told at once; with the checks that every draft needs. */
public final class DraftFaults {
    private final List<Fault> all = new ArrayList<>();

    public List<Fault> all() {
        return List.copyOf(all);
    }

    public void add(Fault fault) {
        all.add(fault);
    }

    /** A text that must not be blank, nor longer than so many characters. */
    public void needed(String pointer, String text, int most) {
        if (text.isBlank()) {
            add(Fault.at(pointer, "kernel.required"));
        } else {
            most(pointer, text, most);
        }
    }

    /** A text of at most so many characters. */
    public void most(String pointer, String text, int most) {
        if (text.length() > most) {
            add(Fault.at(pointer, "practices.too-long", "most", most));
        }
    }

    /** A list of at most so many entries. */
    public void few(String pointer, int size, int most) {
        if (size > most) {
            add(Fault.at(pointer, "practices.too-many", "most", most));
        }
    }

    public void within(String pointer, long value, long least, long most) {
        if (value < least || value > most) {
            add(new Fault(pointer, "practices.out-of-range", Map.of("least", least, "most", most)));
        }
    }

    public void within(String pointer, BigDecimal value, BigDecimal least, BigDecimal most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            add(new Fault(pointer, "practices.out-of-range", Map.of("least", least, "most", most)));
        }
    }
}
