package cl.minka.practices.core.community;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import cl.minka.practices.community.CommunitySheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what is wrong with texts, at once. */
final class CommunityCheck {
    static final int TITLE = 200;
    static final int PROSE = 20_000;
    static final int REASON = 1_000;

    private static final int TOPICS = 10;
    private static final int LONGEST_TOPIC = 60;

    private final List<Fault> faults = new ArrayList<>();

    List<Fault> faults() {
        return faults;
    }

    CommunityCheck add(String pointer, String code, String name, Object value) {
        faults.add(Fault.at(pointer, code, name, value));
        return this;
    }

    CommunityCheck add(String pointer, String code) {
        faults.add(Fault.at(pointer, code));
        return this;
    }

    CommunityCheck sheet(CommunitySheet sheet) {
        needed("/title", sheet.title(), TITLE);
        most("/purpose", sheet.purpose(), PROSE);
        few("/topics", sheet.topics().size(), TOPICS);
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < sheet.topics().size(); n++) {
            String topic = sheet.topics().get(n);
            needed("/topics/" + n, topic, LONGEST_TOPIC);
            if (!seen.add(folded(topic))) {
                add("/topics/" + n, "practices.twice", "value", topic);
            }
        }
        return this;
    }

    CommunityCheck needed(String pointer, String text, int most) {
        return text.isBlank() ? add(pointer, "kernel.required") : most(pointer, text, most);
    }

    CommunityCheck most(String pointer, Optional<String> text, int most) {
        return most(pointer, text.orElse(""), most);
    }

    CommunityCheck most(String pointer, String text, int most) {
        return text.length() > most ? add(pointer, "practices.too-long", "most", most) : this;
    }

    CommunityCheck few(String pointer, int size, int most) {
        return size > most ? add(pointer, "practices.too-many", "most", most) : this;
    }

    static String folded(String topic) {
        return Folded.of(topic.strip(), LONGEST_TOPIC);
    }

    static Set<String> folded(List<String> topics) {
        return topics.stream().map(CommunityCheck::folded).collect(Collectors.toCollection(TreeSet::new));
    }
}
