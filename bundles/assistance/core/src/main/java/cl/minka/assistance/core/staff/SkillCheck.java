package cl.minka.assistance.core.staff;

import cl.minka.assistance.staff.Skill;
import cl.minka.kernel.Fault;
import cl.minka.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers everything that is wrong with what an adviser knows and can take. */
final class SkillCheck {
    private static final int MOST_SKILLS = 100;
    private static final int MOST_CAPACITY = 1_000;
    private static final int LONGEST_TOPIC = 60;
    private static final int BEST = 3;

    private SkillCheck() {}

    static void of(List<Skill> skills, int capacity) {
        List<Fault> faults = new ArrayList<>();
        if (skills.size() > MOST_SKILLS) {
            faults.add(Fault.at("/skills", "assistance.too-many", "most", MOST_SKILLS));
        }
        for (int n = 0; n < skills.size(); n++) {
            String topic = skills.get(n).topic();
            if (topic.isBlank()) {
                faults.add(Fault.at("/skills/" + n + "/topic", "kernel.required"));
            } else if (topic.length() > LONGEST_TOPIC) {
                faults.add(Fault.at("/skills/" + n + "/topic", "assistance.too-long", "most", LONGEST_TOPIC));
            }
            within(faults, "/skills/" + n + "/level", skills.get(n).level(), BEST);
        }
        within(faults, "/capacity", capacity, MOST_CAPACITY);
        InvalidInput.throwIfAny(faults);
    }

    private static void within(List<Fault> faults, String pointer, int value, int most) {
        if (value < 1 || value > most) {
            faults.add(new Fault(pointer, "assistance.out-of-range", Map.of("least", 1, "most", most)));
        }
    }
}
