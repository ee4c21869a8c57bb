package cl.minka.assistance.core.join;

import cl.minka.assistance.join.CourseWish;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.territory.Municipalities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers everything that is wrong with what is to be handed over. */
final class HandoverCheck {
    private static final String ASSOCIATION = "amuch";
    private static final int LINE = 1_000;
    private static final int PROSE = 20_000;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_AREA = 60;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final Pattern AREA = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final List<Fault> faults = new ArrayList<>();

    HandoverCheck text(String pointer, String text) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else if (text.length() > PROSE) {
            faults.add(Fault.at(pointer, "assistance.too-long", "most", PROSE));
        }
        return this;
    }

    /** @param own whether the municipality itself asks, and so agrees */
    HandoverCheck basis(String basis, boolean own) {
        if (!own && basis.isBlank()) {
            faults.add(Fault.at("/basis", "assistance.basis-needed"));
        } else if (basis.length() > LINE) {
            faults.add(Fault.at("/basis", "assistance.too-long", "most", LINE));
        }
        return this;
    }

    HandoverCheck municipality(String cut, Municipalities municipalities) {
        if (cut.isEmpty()) {
            faults.add(Fault.at("/municipality", "kernel.required"));
        } else {
            known("/municipality", cut, municipalities);
        }
        return this;
    }

    HandoverCheck course(CourseWish wish, Municipalities municipalities) {
        wish.municipality().ifPresent(cut -> known("/municipality", cut, municipalities));
        if (!wish.organizer().equals(ASSOCIATION)) {
            known("/organizer", wish.organizer(), municipalities);
        }
        if (wish.area().isEmpty()) {
            faults.add(Fault.at("/area", "kernel.required"));
        } else if (!AREA.matcher(wish.area()).matches() || wish.area().length() > LONGEST_AREA) {
            faults.add(Fault.at("/area", "assistance.bad-area"));
        }
        wish.people()
                .filter(people -> people < 1 || people > MOST_PEOPLE)
                .ifPresent(people -> faults.add(
                        new Fault("/people", "assistance.out-of-range", Map.of("least", 1, "most", MOST_PEOPLE))));
        return this;
    }

    private void known(String pointer, String cut, Municipalities municipalities) {
        if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "assistance.unknown-municipality", "municipality", cut));
        }
    }

    void orThrow() {
        InvalidInput.throwIfAny(faults);
    }

    /** As much of it as a request for training takes. */
    static String reason(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON - 1) + "…";
    }
}
