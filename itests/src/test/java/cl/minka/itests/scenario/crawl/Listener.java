package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tells which answers sing: with the words of others, or with what tells of the inside. */
public final class Listener {
    private static final List<String> PLACES = List.of("/municipalities", "/regions", "/calendar/");

    private final List<Canary> canaries;
    private final List<Canary> places;
    /** What is in a body by its digest: many hear the same. */
    private final Map<String, List<Heard>> bodies = new ConcurrentHashMap<>();

    /**
     * @param canaries words that stand nowhere else
     * @param places names of municipalities and regions, which the pages of the territory tell everybody
     */
    public Listener(List<Canary> canaries, List<Canary> places) {
        this.canaries = canaries;
        this.places = places;
    }

    /** A canary in a text. */
    private record Heard(Canary canary, String where, String around) {}

    /** What is wrong with an answer, each with who asked what and where it stands. */
    public List<String> faults(Ask ask, Reply reply) {
        List<String> faults = new ArrayList<>();
        if (reply.status() >= 500) {
            faults.add(ask.key() + " (" + ask.place() + ") answers " + reply.status() + ": " + shortened(reply.text()));
        }
        List<Heard> heard = new ArrayList<>(heard(Unpacked.headers(reply)));
        heard.addAll(bodies.computeIfAbsent(digest(reply.bytes()), unknown -> heard(Unpacked.body(reply))));
        if (heard.isEmpty()) {
            return faults;
        }
        String said = Unpacked.folded(
                URLDecoder.decode(ask.said().replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8));
        boolean territory = PLACES.stream().anyMatch(ask.operation().path()::contains);
        for (Heard one : heard) {
            Canary canary = one.canary();
            boolean known = canary.known().contains(ask.crawler()) || said.contains(canary.sought());
            if (!known && !(territory && places.contains(canary))) {
                faults.add(ask.key() + " (" + ask.place() + "): " + canary.word() + ", planted in " + canary.place()
                        + ", sings in " + one.where() + ": …" + one.around() + "…");
            }
        }
        return faults;
    }

    private List<Heard> heard(Map<String, String> texts) {
        List<Heard> heard = new ArrayList<>();
        texts.forEach((where, text) -> Stream.of(canaries, places)
                .flatMap(List::stream)
                .forEach(canary -> {
                    int at = place(text, canary.sought());
                    if (at >= 0) {
                        String around = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
                        heard.add(new Heard(canary, where, around.replaceAll("\\s+", " ")));
                    }
                }));
        return heard;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
