package cl.minka.practices.core.need;

import cl.minka.kernel.Fault;
import cl.minka.kernel.jpa.Folded;
import cl.minka.kernel.territory.Municipalities;
import cl.minka.kernel.territory.Municipality;
import cl.minka.practices.core.check.DraftFaults;
import cl.minka.practices.need.NeedSheet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds everything that is wrong with what is written of a need, at once. */
final class NeedCheck {
    static final int LONGEST_TOPIC = 60;

    private static final int TITLE = 200;
    private static final int PROSE = 20_000;
    private static final int TOPICS = 9;

    private final Municipalities municipalities;
    private final DraftFaults faults = new DraftFaults();

    NeedCheck(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    List<Fault> faults(String municipality, NeedSheet sheet) {
        if (municipalities.find(municipality).isEmpty()) {
            faults.add(Fault.at("/municipality", "practices.unknown-municipality", "cut", municipality));
        }
        faults.needed("/title", sheet.title(), TITLE);
        faults.needed("/problem", sheet.problem(), PROSE);
        faults.most("/context", sheet.context(), PROSE);
        topics(sheet);
        if (sheet.anonymous()) {
            municipalities.find(municipality).ifPresent(owner -> secret(owner, sheet));
        }
        return faults.all();
    }

    private void topics(NeedSheet sheet) {
        faults.needed("/topic", sheet.topic(), LONGEST_TOPIC);
        if (sheet.topics().size() > TOPICS) {
            faults.add(Fault.at("/topics", "practices.too-many", "most", TOPICS));
        }
        Set<String> seen = new HashSet<>(Set.of(Folded.of(sheet.topic().strip(), LONGEST_TOPIC)));
        for (int n = 0; n < sheet.topics().size(); n++) {
            String pointer = "/topics/" + n;
            String topic = sheet.topics().get(n);
            faults.needed(pointer, topic, LONGEST_TOPIC);
            if (!seen.add(Folded.of(topic.strip(), LONGEST_TOPIC)) && !topic.isBlank()) {
                faults.add(Fault.at(pointer, "practices.twice", "value", topic.strip()));
            }
        }
    }

    /** What is anonymous does not give itself away by its own words. */
    private void secret(Municipality owner, NeedSheet sheet) {
        List<Pattern> names = Stream.concat(Stream.of(owner.name()), owner.aliases().stream())
                .map(Folded::of)
                .filter(name -> !name.isBlank())
                .map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
                .toList();
        silent("/title", sheet.title(), names);
        silent("/problem", sheet.problem(), names);
        silent("/context", sheet.context(), names);
        silent("/topic", sheet.topic(), names);
        for (int n = 0; n < sheet.topics().size(); n++) {
            silent("/topics/" + n, sheet.topics().get(n), names);
        }
    }

    private void silent(String pointer, String text, List<Pattern> names) {
        String folded = Folded.of(text);
        if (names.stream().anyMatch(name -> name.matcher(folded).find())) {
            faults.add(Fault.at(pointer, "practices.need-names-its-municipality"));
        }
    }
}
