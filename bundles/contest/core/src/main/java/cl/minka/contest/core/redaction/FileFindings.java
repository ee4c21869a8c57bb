package cl.minka.contest.core.redaction;

import cl.minka.contest.BlindTwin.Decision;
import cl.minka.contest.BlindTwin.Finding;
import cl.minka.contest.BlindTwin.Kind;
import cl.minka.kernel.document.Documents.Phrase;
import cl.minka.kernel.document.Reading;
import cl.minka.kernel.jpa.CanonicalJson;
import cl.minka.kernel.jpa.Folded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The findings of a file: each wording once, and each picture. */
final class FileFindings {
    private static final String PREFIX = "attachment:";
    private static final String PICTURE = "[imagen]";
    private static final String OFFICE = "application/vnd.";

    private FileFindings() {}

    static String field(String name) {
        return PREFIX + name;
    }

    static boolean isOfFile(Finding finding) {
        return finding.field().startsWith(PREFIX);
    }

    static List<Finding> of(List<Finding> findings, String name) {
        return findings.stream()
                .filter(finding -> finding.field().equals(field(name)))
                .toList();
    }

    /** What was found in name, properties and text, without repetitions. */
    static List<Finding> found(
            Redactor redactor,
            String name,
            String mediaType,
            Reading.Contents contents,
            List<String> presenters,
            List<String> people) {
        String all = String.join(
                "\n\n",
                Stream.of(Stream.of(name), contents.metadata().stream(), Stream.of(contents.text()))
                        .flatMap(texts -> texts)
                        .toList());
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Finding finding : redactor.find(Map.of(field(name), all), presenters, people)) {
            if (seen.add(finding.kind() + Folded.of(finding.text()).replaceAll("\\s+", " "))) {
                findings.add(finding);
            }
        }
        contents.pictures().forEach(number -> findings.add(picture(name, mediaType, number)));
        return findings;
    }

    /** Office files have no pages yet: their pictures are counted. */
    private static Finding picture(String name, String mediaType, int number) {
        String id = CanonicalJson.sha256(List.of(field(name), PICTURE, number)).substring(0, 16);
        String told = (mediaType.startsWith(OFFICE) ? "imagen " : "imagen, página ") + number;
        return new Finding(id, field(name), number, number, Kind.OTHER, told, PICTURE, Decision.PROPOSED);
    }

    static List<Phrase> phrases(List<Finding> ofFile) {
        return struck(ofFile)
                .filter(finding -> !isPicture(finding))
                .map(finding -> new Phrase(finding.text(), finding.replacement()))
                .toList();
    }

    static List<Integer> pictures(List<Finding> ofFile) {
        return struck(ofFile)
                .filter(FileFindings::isPicture)
                .map(Finding::start)
                .toList();
    }

    /** Changes when other words or pictures are to be struck: then the copy is made anew. */
    static String decisions(List<Finding> ofFile) {
        return CanonicalJson.sha256(struck(ofFile).map(Finding::id).sorted().toList());
    }

    private static Stream<Finding> struck(List<Finding> ofFile) {
        return ofFile.stream().filter(finding -> finding.decision() != Decision.REJECTED);
    }

    private static boolean isPicture(Finding finding) {
        return finding.replacement().equals(PICTURE) && finding.start() == finding.end();
    }
}
