package cl.minka.plugin.archetype;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a partner pays: 4 steps, 6 files, one dependency, 40 lines to touch. Counted on the golden projects, which are what the
 * archetype generates: the build compares them, builds them and runs their contract tests after this.
 */
@RunWith(Parameterized.class)
public class BudgetTest {
    private static final int STEPS = 4;
    private static final int FILES = 6;
    private static final int LINES = 40;

    private final Path project;

    public BudgetTest(String kind) {
        project = Path.of("src/test/golden", kind, "reference");
    }

    @Parameterized.Parameters(name = "{0}")
    public static List<String> kinds() {
        return List.of("scoring", "transfer");
    }

    /** To generate is one, the others are numbered in the project's README. */
    @Test
    public void steps() throws IOException {
        long told = Files.readAllLines(project.resolve("README.md")).stream()
                .filter(line -> line.matches("\\d+\\. .*"))
                .count();
        assertEquals(STEPS, 1 + told);
    }

    @Test
    public void files() throws IOException {
        List<String> files = found();
        assertTrue(files.toString(), files.size() <= FILES);
        assertEquals(
                files.toString(),
                2,
                files.stream().filter(name -> name.endsWith(".java")).count());
        assertTrue(
                files.toString(), files.containsAll(List.of("README.md", "pom.xml", "src/main/feature/features.xml")));
    }

    /** What the bundle is compiled against; the tests have one more, which is not installed. */
    @Test
    public void dependencies() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(project.resolve("pom.xml").toFile());
        NodeList found = pom.getElementsByTagName("dependency");
        List<String> told = Stream.iterate(0, n -> n < found.getLength(), n -> n + 1)
                .map(n -> (Element) found.item(n))
                .map(one -> text(one, "scope") + " " + text(one, "groupId") + ":" + text(one, "artifactId"))
                .toList();
        assertEquals(List.of("provided cl.minka:plugin-api", "test cl.minka:plugin-testkit"), told);
        assertEquals("no parent", 0, pom.getElementsByTagName("parent").getLength());
    }

    /** The class from its annotations to its end; the rest of the project stays as it is. */
    @Test
    public void lines() throws IOException {
        String source = found().stream()
                .filter(name -> name.startsWith("src/main/java"))
                .collect(Collectors.joining());
        List<String> lines = Files.readAllLines(project.resolve(source));
        int first = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("@Component"))
                .findFirst()
                .orElseThrow());
        assertTrue(first + " of " + lines.size(), lines.size() - first <= LINES);
    }

    private List<String> found() throws IOException {
        try (Stream<Path> all = Files.walk(project)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
