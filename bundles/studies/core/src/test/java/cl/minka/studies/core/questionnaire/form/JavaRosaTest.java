package cl.minka.studies.core.questionnaire.form;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import cl.minka.kernel.InvalidInput;
import cl.minka.studies.core.questionnaire.workbook.WorkbookReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.junit.BeforeClass;
import org.junit.Test;

/** Every form that is made loads in JavaRosa, the engine of ODK Collect, as long as it needs no file beside it. */
public class JavaRosaTest {
    @BeforeClass
    public static void register() {
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    @Test
    public void publishedFormsLoadInJavaRosa() throws Exception {
        Map<String, String> failed = new LinkedHashMap<>();
        List<String> loaded = new ArrayList<>();
        for (Map.Entry<String, String> form : forms().entrySet()) {
            if (form.getValue().contains("jr://file")) {
                continue;
            }
            try {
                load(form.getValue());
                loaded.add(form.getKey());
            } catch (Exception e) {
                failed.put(form.getKey(), e.getClass().getSimpleName() + " " + e.getMessage());
            }
        }
        assertEquals(
                String.join(
                        "\n", failed.entrySet().stream().map(Object::toString).toList()),
                Map.of(),
                failed);
        assertTrue(loaded.size() + " loaded", loaded.size() > 60);
    }

    private static FormDef load(String xform) throws Exception {
        FormDef form = new XFormParser(new StringReader(xform)).parse();
        if (!xform.contains("jr:preload=\"property\"")) {
            // Properties are those of a device.
            form.initialize(true, new org.javarosa.core.model.instance.InstanceInitializationFactory());
        }
        return form;
    }

    private static Map<String, String> forms() throws IOException {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String file : List.of("attribute_columns_test.xlsx", "or_other.xlsx", "repeat_date_test.xls")) {
            forms.put(
                    file,
                    FormConverter.convert(WorkbookReader.read(bytes(file)), "data")
                            .xform());
        }
        for (JsonNode one : new ObjectMapper().readTree(bytes("md_cases.json"))) {
            try {
                String name = one.path("name").asText("test_name");
                forms.put(
                        one.get("test").asText(),
                        FormConverter.convert(MarkdownForm.read(one.get("md").asText()), name)
                                .xform());
            } catch (InvalidInput e) {
                // What is refused has no form.
            }
        }
        return forms;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = JavaRosaTest.class.getResourceAsStream("/xlsform/" + name)) {
            return in.readAllBytes();
        }
    }
}
