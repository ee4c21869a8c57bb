package cl.minka.itests.scenario.crawl;

import cl.minka.itests.scenario.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Answers of one world in words that stand for both: ids that the reader rightly has, instants, hashes, codes of papers
 * and the number of one's own receipt (it follows the order of submission, as the contract has it) lose their value;
 * statuses, counts, order, headers, numbers of versions and all the rest stay. The length is that of the body.
 */
final class Likeness {
    private static final Set<String> OWN = Set.of("date", "x-request-id", "content-length", "retry-after");
    private static final Pattern CALENDAR = Pattern.compile("(?<=/calendars/)(projects/)?[A-Za-z0-9_-]{43}/");
    private static final Pattern CURSOR = Pattern.compile("\"next\":\"[^\"]*\"");
    private static final Pattern INSTANT = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+]00:00)|\\b\\d{2}:\\d{2}:\\d{2}\\b|d:\\d{14}");
    /** Whether the outbox has been at a notice yet is a matter of seconds. */
    private static final Pattern DELIVERIES = Pattern.compile(",\"notice-delivery\":\\[[^\\]]*]");

    private static final Pattern SECONDS = Pattern.compile("(Espere|Wait) \\d+");
    private static final Pattern MILLIS = Pattern.compile("\\b1[789]\\d{11}\\b");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}|\"\\d{14,19}\"");
    private static final Pattern PAPER = Pattern.compile("\\b[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}\\b");
    private static final Pattern NUMBER = Pattern.compile("\\{contest}-\\d{4}\\b");
    private static final int AROUND = 120;

    private final List<Map.Entry<String, String>> names;

    Likeness(World world) {
        this.names = new ArrayList<>(world.names().entrySet());
        names.sort(Comparator.comparing(entry -> -entry.getKey().length()));
    }

    String of(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>();
        reply.answer().response().headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                headers.put(name.toLowerCase(), values);
            }
        });
        return neutral(reply.status() + " " + headers + "\n" + body(reply));
    }

    private static String body(Reply reply) {
        String text = new String(reply.bytes(), StandardCharsets.UTF_8);
        if (text.startsWith("%PDF") || text.startsWith("PK")) {
            Map<String, String> inside = Unpacked.of(reply);
            inside.keySet().removeIf(where -> where.equals("body") || where.startsWith("header"));
            return inside.toString().replaceAll("\\s+", " ");
        }
        return text;
    }

    private String neutral(String text) {
        String neutral = CURSOR.matcher(text).replaceAll("\"next\":\"{cursor}\"");
        for (Map.Entry<String, String> name : names) {
            neutral = neutral.replace(name.getKey(), name.getValue())
                    .replace(name.getKey().toLowerCase(Locale.ROOT), name.getValue());
        }
        neutral = DELIVERIES.matcher(neutral).replaceAll("");
        neutral = SECONDS.matcher(neutral).replaceAll("$1 {seconds}");
        neutral = INSTANT.matcher(neutral).replaceAll("{instant}");
        neutral = UUID.matcher(neutral).replaceAll("{uuid}");
        neutral = HASH.matcher(neutral).replaceAll("{hash}");
        neutral = CALENDAR.matcher(neutral).replaceAll("$1{secret}/");
        neutral = PAPER.matcher(neutral).replaceAll("{paper}");
        neutral = NUMBER.matcher(neutral).replaceAll("{number}");
        return MILLIS.matcher(neutral).replaceAll("{millis}");
    }

    /** Where two answers begin to differ. */
    static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "\n  " + around(one, at) + "\n  " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND))
                .replaceAll("\\s+", " ");
    }
}
