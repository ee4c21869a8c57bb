package cl.minka.schools.core.offer;

import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import cl.minka.kernel.Slug;
import cl.minka.kernel.territory.Municipalities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;

/** Gathers everything that is wrong with what is offered. */
final class OfferCheck {
    static final int TITLE = 300;
    static final int LINE = 300;
    static final int PROSE = 20_000;
    static final int ENTRIES = 200;

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;

    private final List<Fault> faults = new ArrayList<>();

    void slug(Optional<String> slug) {
        slug.filter(text -> !Slug.isValid(text)).ifPresent(text -> fault("/id", "schools.bad-slug"));
    }

    void organization(String pointer, String organization, Municipalities municipalities) {
        if (organization.isEmpty()) {
            fault(pointer, "kernel.required");
        } else if (!organization.equals("amuch")
                && municipalities.find(organization).isEmpty()) {
            faults.add(Fault.at(pointer, "schools.unknown-organization", "organization", organization));
        }
    }

    void municipality(String pointer, String cut, Municipalities municipalities) {
        if (municipalities.find(cut).isEmpty()) {
            faults.add(Fault.at(pointer, "schools.unknown-municipality", "cut", cut));
        }
    }

    /** The school of that id; null, and a fault, where there is none. */
    SchoolEntity school(EntityManager manager, String id) {
        SchoolEntity school = id.isEmpty() ? null : manager.find(SchoolEntity.class, id);
        if (school == null) {
            fault("/school", id.isEmpty() ? "kernel.required" : "schools.unknown-school");
        }
        return school;
    }

    void needed(String pointer, String text, int most) {
        if (text.isBlank()) {
            fault(pointer, "kernel.required");
        } else {
            most(pointer, text, most);
        }
    }

    void most(String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "schools.too-long", "most", most));
        }
    }

    void few(String pointer, int size) {
        if (size > ENTRIES) {
            faults.add(Fault.at(pointer, "schools.too-many", "most", ENTRIES));
        }
    }

    /** A name of letters, digits and hyphens, such as a content area. */
    void name(String pointer, String text) {
        if (text.isEmpty()) {
            fault(pointer, "kernel.required");
        } else if (text.length() > LONGEST_NAME || !NAME.matcher(text).matches()) {
            fault(pointer, "schools.bad-name");
        }
    }

    void distinct(String pointer, List<String> texts) {
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < texts.size(); n++) {
            if (!seen.add(texts.get(n))) {
                faults.add(Fault.at(pointer + "/" + n, "schools.twice", "value", texts.get(n)));
            }
        }
    }

    void within(String pointer, BigDecimal value, String least, String most) {
        BigDecimal from = new BigDecimal(least);
        BigDecimal to = new BigDecimal(most);
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            faults.add(new Fault(pointer, "schools.out-of-range", Map.of("least", from, "most", to)));
        }
    }

    void fault(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
    }

    void throwIfAny() {
        InvalidInput.throwIfAny(faults);
    }
}
