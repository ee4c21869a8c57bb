package cl.minka.itests.scenario.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of a log that tell of people: canaries, addresses, RUTs. */
public final class Whispers {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[a-z]{2,}", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUT =
            Pattern.compile("\\b\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]\\b|\\b\\d{7,8}-[\\dkK]\\b");

    private final List<Canary> canaries;

    public Whispers(List<Canary> canaries) {
        this.canaries = canaries;
    }

    public List<String> in(List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            String folded = Unpacked.folded(line);
            for (Canary canary : canaries) {
                if (Listener.place(folded, canary.sought()) >= 0) {
                    found.add(canary.word() + ", planted in " + canary.place() + ": " + line);
                }
            }
            if (ADDRESS.matcher(line).find() || RUT.matcher(line).find()) {
                found.add("an address or a RUT: " + line);
            }
        }
        return found;
    }
}
