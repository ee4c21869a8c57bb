package cl.minka.studies.core.collection.check;

import cl.minka.kernel.Fault;
import cl.minka.studies.questionnaire.FormVersion;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which parts of a form follow from which answers, by the names in its expressions: rather too many than too few. Where an answer can not be
 * read, what follows from it is not to be judged.
 */
final class FormDependencies {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final List<String> EXPRESSIONS = List.of("relevant", "constraint", "required", "calculate");
    /** What is missing or was not open is told once all that was given can be read. */
    private static final Set<String> LATER = Set.of("studies.response.not-open", "studies.response.required");

    /** Names in the expressions of a node, by its path. */
    private final Map<String, Set<String>> binds = new LinkedHashMap<>();

    private boolean known = true;

    FormDependencies(FormVersion form) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(form.xform()));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("bind")) {
                    bind(xml);
                }
            }
        } catch (XMLStreamException e) {
            known = false;
        }
    }

    private void bind(XMLStreamReader xml) {
        Set<String> names = new HashSet<>();
        for (String expression : EXPRESSIONS) {
            Matcher name =
                    NAME.matcher(java.util.Objects.requireNonNullElse(xml.getAttributeValue(null, expression), ""));
            while (name.find()) {
                names.add(name.group());
            }
        }
        binds.put(java.util.Objects.requireNonNullElse(xml.getAttributeValue(null, "nodeset"), ""), names);
    }

    /** Of the faults that were found without the answers that can not be read, those that have nothing to do with them. */
    List<Fault> apart(List<Fault> unreadable, List<Fault> found) {
        if (!known) {
            return List.of();
        }
        Set<String> reached = new HashSet<>();
        unreadable.forEach(fault -> reached.addAll(names(fault.pointer())));
        int before;
        do {
            before = reached.size();
            binds.forEach((path, names) -> {
                List<String> steps = names(path);
                if (!steps.isEmpty() && (touches(names, reached) || touches(steps, reached))) {
                    reached.add(steps.get(steps.size() - 1));
                }
            });
        } while (reached.size() > before);
        return found.stream()
                .filter(fault -> !LATER.contains(fault.code()) && !touches(names(fault.pointer()), reached))
                .toList();
    }

    private static boolean touches(Iterable<String> names, Set<String> reached) {
        for (String name : names) {
            if (reached.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** The steps of a path without the root, and without numbers of rounds. */
    private static List<String> names(String path) {
        return Arrays.stream(path.split("[/.]"))
                .skip(2)
                .filter(step -> !step.isEmpty() && !Character.isDigit(step.charAt(0)))
                .toList();
    }
}
