package cl.minka.studies.core.questionnaire.form;

import static org.junit.Assert.assertEquals;

import cl.minka.kernel.InvalidInput;
import cl.minka.studies.core.questionnaire.workbook.WorkbookReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What pyxform, the reference converter of XLSForm, makes of workbooks and of forms in Markdown: its own tests (BSD-2-Clause,
 * github.com/XLSForm/pyxform), in {@code src/test/resources/xlsform}.
 */
public class PublishedFormsTest {
    /** Cases that are meant to come out differently here, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "test_cannot__use_external_xml_and_csv_with_same_filename",
                    "refused, as pyxform does: its test looks for that by itself",
            "test_save_to_scope_breach__depth_1_group__save_to_only__ok", "entities are refused",
            "test_save_to_scope_breach__depth_1_repeat__ancestor_var__ok", "entities are refused",
            "test_save_to_scope_breach__depth_1_repeat__var_only__ok", "entities are refused",
            "test_save_to_scope_breach__depth_1_repeat__same_scope__ok", "entities are refused",
            "test_save_to_scope_breach__depth_2_group__save_and_var__ok", "entities are refused",
            "test_external_instances_multiple_diff_pulldatas", "the expression has a text that does not end");

    @Test
    public void workbooksBecomeTheFormsThatPyxformMakesOfThem() throws Exception {
        Map<String, String> pairs = Map.of(
                "attribute_columns_test",
                "xlsx",
                "flat_xlsform_test",
                "xlsx",
                "or_other",
                "xlsx",
                "repeat_date_test",
                "xls");
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            byte[] workbook = bytes(pair.getKey() + "." + pair.getValue());
            String expected = new String(bytes(pair.getKey() + ".expected.xml"), StandardCharsets.UTF_8);
            assertEquals(pair.getKey(), XmlTree.of(expected), XmlTree.of(converted(workbook, pair.getKey())));
        }
    }

    @Test
    public void casesComeOutAsPyxformsTestsSay() throws Exception {
        JsonNode cases = new ObjectMapper().readTree(bytes("md_cases.json"));
        Map<String, String> failed = new LinkedHashMap<>();
        int passed = 0;
        for (JsonNode one : cases) {
            String trouble = trouble(one);
            if (trouble.isEmpty()) {
                passed++;
            } else if (!OTHERWISE.containsKey(one.get("test").asText())) {
                failed.put(one.get("test").asText(), trouble);
            }
        }
        assertEquals(
                String.join(
                        "\n", failed.entrySet().stream().map(Object::toString).toList()),
                Map.of(),
                failed);
        assertEquals(cases.size() - OTHERWISE.size(), passed);
    }

    private static String converted(byte[] workbook, String name) {
        try {
            return FormConverter.convert(WorkbookReader.read(workbook), name).xform();
        } catch (InvalidInput e) {
            throw new AssertionError(name + " " + e.faults());
        }
    }

    private static String trouble(JsonNode one) throws Exception {
        boolean refused = one.path("errored").asBoolean() || one.has("odk_validate_error__contains");
        FormConverter.Converted form;
        try {
            form = FormConverter.convert(
                    MarkdownForm.read(one.get("md").asText()), one.path("name").asText("test_name"));
        } catch (InvalidInput e) {
            return refused ? "" : e.faults().toString();
        }
        if (refused) {
            return "was not refused";
        }
        if (one.has("warnings_count")
                && form.warnings().size() != one.get("warnings_count").asInt()) {
            return form.warnings().toString();
        }
        return trouble(one, form.xform());
    }

    private static String trouble(JsonNode one, String xform) throws Exception {
        // Its root has the name that the test gives, its id is always "data" where the settings say none.
        String xml = xform.replace("id=\"" + one.path("name").asText("test_name") + "\"", "id=\"data\"");
        for (String key : List.of("xml__contains", "model__contains", "instance__contains", "itext__contains")) {
            for (JsonNode wanted : one.path(key)) {
                if (!bare(xml).contains(bare(wanted.asText()))) {
                    return "lacks " + wanted.asText() + "\n" + xml;
                }
            }
        }
        for (String key : List.of("xml__excludes", "model__excludes")) {
            for (JsonNode unwanted : one.path(key)) {
                if (bare(xml).contains(bare(unwanted.asText()))) {
                    return "has " + unwanted.asText() + "\n" + xml;
                }
            }
        }
        Document document = XmlTree.parse(xml);
        for (JsonNode path : one.path("xml__xpath_match")) {
            NodeList found = (NodeList) xpath().evaluate(path.asText(), document, XPathConstants.NODESET);
            if (found.getLength() != 1) {
                return found.getLength() + " of " + path.asText() + "\n" + xml;
            }
        }
        return "";
    }

    private static String bare(String text) {
        return text.replaceAll("\\s*\\n\\s*", "");
    }

    private static XPath xpath() {
        Map<String, String> namespaces = Map.of(
                "x", "http://www.w3.org/2002/xforms",
                "h", "http://www.w3.org/1999/xhtml",
                "jr", "http://openrosa.org/javarosa",
                "orx", "http://openrosa.org/xforms",
                "odk", "http://www.opendatakit.org/xforms");
        XPath xpath = XPathFactory.newInstance().newXPath();
        xpath.setNamespaceContext(new NamespaceContext() {
            @Override
            public String getNamespaceURI(String prefix) {
                return namespaces.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
            }

            @Override
            public String getPrefix(String uri) {
                return null;
            }

            @Override
            public Iterator<String> getPrefixes(String uri) {
                return new ArrayList<String>().iterator();
            }
        });
        return xpath;
    }

    private static byte[] bytes(String name) throws Exception {
        try (InputStream in = PublishedFormsTest.class.getResourceAsStream("/xlsform/" + name)) {
            return in.readAllBytes();
        }
    }
}
