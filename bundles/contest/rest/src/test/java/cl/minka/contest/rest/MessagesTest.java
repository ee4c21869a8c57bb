package cl.minka.contest.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.rest.Call;
import cl.minka.kernel.rest.Fails;
import cl.minka.kernel.rest.MessageFiles;
import cl.minka.kernel.rest.problem.TextBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** The keys that the sources of this domain use, against the texts there are. */
public class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"((?:contest|kernel)\\.[a-z0-9.-]+)\"");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:new Refusal|super)\\(\\s*(?:cl\\.minka\\.kernel\\.)?Kind\\.\\w+,\\s*\"((?:contest|kernel)\\.[a-z0-9.-]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z][A-Za-z0-9]*}");
    private static final MessageFiles FILES = MessageFiles.of(ContestMessages.class, "/OSGI-INF/l10n/contest");

    private final Map<String, String> spanish = FILES.texts(Call.SPANISH);
    private final Map<String, String> english = FILES.texts(Locale.ENGLISH);
    private final Set<String> refusals = found(REFUSAL);
    private final Set<String> faults = faults();

    @Test
    public void everyKeyThatIsUsedHasItsText() {
        Set<String> missing = new TreeSet<>();
        faults.stream().filter(key -> !isThere(key)).forEach(missing::add);
        refusals.stream()
                .flatMap(key -> Stream.of(key + ".title", key + ".detail"))
                .filter(key -> !isThere(key))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    public void noTextIsThereInVain() {
        Set<String> used = new TreeSet<>(faults);
        refusals.forEach(key -> used.addAll(Set.of(key + ".title", key + ".detail")));
        Predicate<String> built =
                key -> faults.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix));
        Set<String> vain = spanish.keySet().stream()
                .filter(key -> !used.contains(key) && !built.test(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), vain);
    }

    @Test
    public void theDocumentNamesProblemsThatThereAre() {
        Set<String> missing = Stream.of(ContestHost.resourceClasses())
                .flatMap(resource -> Stream.of(resource.getMethods()))
                .flatMap(method -> Stream.of(method.getAnnotationsByType(Fails.class)))
                .flatMap(fails -> Stream.of(fails.value()))
                .filter(key -> !isThere(key + ".title"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    public void bothLanguagesSayTheSame() {
        assertEquals(new TreeSet<>(spanish.keySet()), new TreeSet<>(english.keySet()));
        spanish.forEach((key, text) -> assertEquals(key, places(text), places(english.get(key))));
    }

    @Test
    public void aTextEndsAsASentenceAndATitleDoesNot() {
        Stream.of(spanish, english)
                .flatMap(texts -> texts.entrySet().stream())
                .forEach(text -> assertEquals(
                        text.getKey(),
                        !text.getKey().endsWith(".title"),
                        text.getValue().matches("(?s).*[.}]")));
    }

    private boolean isThere(String key) {
        if (key.startsWith("kernel.")) {
            return new TextBook().find(key, Call.SPANISH, Map.of()).isPresent();
        }
        return key.endsWith(".")
                ? spanish.keySet().stream().anyMatch(present -> present.startsWith(key))
                : spanish.containsKey(key);
    }

    private Set<String> faults() {
        Set<String> all = found(KEY);
        all.removeAll(refusals);
        Set<String> names = names();
        assertTrue(
                "no longer used: "
                        + names.stream().filter(name -> !all.contains(name)).toList(),
                all.containsAll(names));
        all.removeAll(names);
        return all;
    }

    /** Literals that look like keys and name something else: what the journal tells, jobs, tasks. */
    private static Set<String> names() {
        try (InputStream in = MessagesTest.class.getResourceAsStream("names-without-text.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern) {
        return sources()
                .flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> sources() {
        return Stream.of("../api", "../core", ".")
                .map(module -> Path.of(module, "src/main/java"))
                .flatMap(MessagesTest::files)
                .map(file -> {
                    try {
                        return Files.readString(file).replaceAll("@Fails\\((?s:[^()]|\\([^()]*\\))*\\)", "");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Stream<Path> files(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
