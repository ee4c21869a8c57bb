package cl.minka.contest.core.committee;

import cl.minka.kernel.Fault;
import java.util.List;

/** Checks texts that an organiser writes. */
final class CommitteeTexts {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2_000;

    private CommitteeTexts() {}

    static void required(List<Fault> faults, String pointer, String text, int most) {
        if (text.isBlank()) {
            faults.add(Fault.at(pointer, "kernel.required"));
        } else {
            atMost(faults, pointer, text, most);
        }
    }

    static void atMost(List<Fault> faults, String pointer, String text, int most) {
        if (text.length() > most) {
            faults.add(Fault.at(pointer, "kernel.too-long", "most", most));
        }
    }

    static void count(List<Fault> faults, String pointer, int count, int most) {
        if (count > most) {
            faults.add(Fault.at(pointer, "contest.committee.too-many", "most", most));
        }
    }
}
