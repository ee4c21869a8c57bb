package cl.minka.kernel.rest.problem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.Kind;
import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.MessageFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;

public final class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(kernel\\.[a-z0-9]+[a-z0-9.-]*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");
    private static final Set<String> NO_TEXTS = Set.of("kernel.api");
    /** Names of changes in the journal and of tasks; nobody reads them as texts. */
    private static final Pattern NOT_A_TEXT =
            Pattern.compile("kernel\\.(purge-.*|sweep-.*|.*(created|changed|removed|erased|deleted|revoked))");

    private final MessageFiles files = MessageFiles.of(TextBook.class, TextBook.KERNEL);

    @Test
    public void bothLanguagesHaveTheSameKeysAndPlaces() {
        Map<String, String> spanish = files.texts(Call.SPANISH);
        Map<String, String> english = files.texts(Locale.ENGLISH);
        assertEquals(new TreeSet<>(spanish.keySet()), new TreeSet<>(english.keySet()));
        spanish.forEach((key, text) -> assertEquals(key, places(text), places(english.get(key))));
    }

    @Test
    public void everyKeyThatTheKernelUsesHasATextOrATitleAndADetail() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (String key :
                used(Path.of("src/main/java"), Path.of("../api/src/main/java"), Path.of("../core/src/main/java"))) {
            boolean fault = files.find(key, Call.SPANISH).isPresent();
            boolean problem = files.find(key + ".title", Call.SPANISH).isPresent()
                    && files.find(key + ".detail", Call.SPANISH).isPresent();
            if (!fault && !problem) {
                missing.add(key);
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    public void everyKindHasAStatusAndAGeneralText() {
        for (Kind kind : Kind.values()) {
            assertTrue(KindTable.status(kind) >= 400);
            assertTrue(
                    kind.name(),
                    files.find(Problems.general(kind) + ".title", Locale.ENGLISH)
                            .isPresent());
            assertTrue(
                    kind.name(),
                    files.find(Problems.general(kind) + ".detail", Locale.ENGLISH)
                            .isPresent());
        }
    }

    @Test
    public void argumentsAreWrittenAsPeopleWriteThem() {
        String text = Arguments.fill(
                "{at} · {day} · {number} · {list} · {kind} · {missing} · {evil}",
                Map.of(
                        "at",
                        Instant.parse("2027-03-01T03:00:00Z"),
                        "day",
                        LocalDate.of(2027, 3, 1),
                        "number",
                        1234567.891,
                        "list",
                        List.of("a", "b"),
                        "kind",
                        Kind.TOO_LARGE,
                        "evil",
                        "$1\\ {at}\n"),
                Call.SPANISH);
        assertEquals("01-03-2027 00:00 · 01-03-2027 · 1.234.567,891 · a, b · too-large · … · $1\\ {at} ", text);
    }

    @Test
    public void figuresHaveTheDecimalSignOfTheReader() {
        Map<String, Object> score = Map.of("score", new BigDecimal("84.6"), "minimum", 90);
        assertEquals("84,6 < 90", Arguments.fill("{score} < {minimum}", score, Call.SPANISH));
        assertEquals("84.6 < 90", Arguments.fill("{score} < {minimum}", score, Locale.ENGLISH));
    }

    @Test
    public void aDecimalNumberKeepsTheDigitsOfItsScale() {
        Map<String, Object> grade = Map.of(
                "grade",
                new BigDecimal("4.0"),
                "whole",
                new BigDecimal("1E+2"),
                "small",
                new BigDecimal("0.10000000000"),
                "times",
                2.0);
        String pattern = "{grade} · {whole} · {small} · {times}";
        assertEquals("4,0 · 100 · 0,100000000 · 2", Arguments.fill(pattern, grade, Call.SPANISH));
        assertEquals("4.0 · 100 · 0.100000000 · 2", Arguments.fill(pattern, grade, Locale.ENGLISH));
    }

    private static Set<String> used(Path... roots) throws IOException {
        Set<String> keys = found(KEY, roots);
        keys.removeIf(key -> NOT_A_TEXT.matcher(key).matches() || NO_TEXTS.contains(key));
        return keys;
    }

    private static Set<String> found(Pattern pattern, Path... roots) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                continue;
            }
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path :
                        paths.filter(each -> each.toString().endsWith(".java")).toList()) {
                    Matcher key = pattern.matcher(Files.readString(path));
                    while (key.find()) {
                        keys.add(key.group(1));
                    }
                }
            }
        }
        return keys;
    }

    private static Set<String> places(String text) {
        Set<String> found = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            found.add(place.group());
        }
        return found;
    }
}
