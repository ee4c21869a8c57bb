package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells which answers sing: with the words of others, or with what tells of the inside. */
public final class Listener {
    private static final List<String> PLACES = List.of("/municipalities", "/regions", "/calendar/");

    private final List<Canary> canaries;
    private final List<Canary> places;

    /**
     * @param canaries words that stand nowhere else
     * @param places names of municipalities and regions, which the pages of the territory tell everybody
     */
    public Listener(List<Canary> canaries, List<Canary> places) {
        this.canaries = canaries;
        this.places = places;
    }

    /** What is wrong with an answer, each with who asked what and where it stands. */
    public List<String> faults(Ask ask, Reply reply) {
        List<String> faults = new ArrayList<>();
        if (reply.status() >= 500) {
            faults.add(ask.key() + " (" + ask.place() + ") answers " + reply.status() + ": " + shortened(reply.text()));
        }
        Map<String, String> texts = Unpacked.of(reply);
        String said = Unpacked.folded(
                URLDecoder.decode(ask.said().replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8));
        canaries.forEach(canary -> listen(ask, said, texts, canary, faults));
        if (PLACES.stream().noneMatch(ask.operation().path()::contains)) {
            places.forEach(place -> listen(ask, said, texts, place, faults));
        }
        return faults;
    }

    private static void listen(Ask ask, String said, Map<String, String> texts, Canary canary, List<String> faults) {
        String word = canary.sought();
        if (canary.known().contains(ask.crawler()) || said.contains(word)) {
            return;
        }
        texts.forEach((where, text) -> {
            int at = place(text, word);
            if (at >= 0) {
                String around = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
                faults.add(ask.key() + " (" + ask.place() + "): " + canary.word() + ", planted in " + canary.place()
                        + ", sings in " + where + ": …" + around.replaceAll("\\s+", " ") + "…");
            }
        });
    }

    /** A number is only heard when it stands alone. */
    static int place(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && Character.isDigit(word.charAt(0)) && isWithin(text, at, at + word.length())) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isWithin(String text, int begin, int end) {
        return begin > 0 && Character.isLetterOrDigit(text.charAt(begin - 1))
                || end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
