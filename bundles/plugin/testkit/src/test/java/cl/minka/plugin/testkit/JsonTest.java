package cl.minka.plugin.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonTest {
    /** The first example of RFC 8259, section 13. */
    @Test
    public void readsTheExampleOfTheRfc() {
        Object read =
                Json.read("{\"Image\":{\"Width\":800,\"Height\":600,\"Title\":\"View from 15th Floor\",\"Thumbnail\":"
                        + "{\"Url\":\"http://www.example.com/image/481989943\",\"Height\":125,\"Width\":100},"
                        + "\"Animated\" : false,\"IDs\": [116, 943, 234, 38793]}}");
        Map<?, ?> image = (Map<?, ?>) ((Map<?, ?>) read).get("Image");
        assertEquals(800.0, image.get("Width"));
        assertEquals(false, image.get("Animated"));
        assertEquals(List.of(116.0, 943.0, 234.0, 38793.0), image.get("IDs"));
    }

    @Test
    public void readsWhatIsOddAndAllowed() {
        assertEquals(
                Arrays.asList("é\n\"\\/\t", null, true, -1.5e-3),
                Json.read(" [ \"\\u00e9\\n\\\"\\\\\\/\\t\" , null,true, -1.5E-3 ] "));
        assertEquals(Map.of(), Json.read("{ }"));
        assertEquals(List.of(), Json.read("[ ]"));
    }

    @Test
    public void refusesWhatIsNoJson() {
        List<String> bad = List.of(
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                "+1",
                "NaN",
                "'a'",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12G4\"",
                "[1] 2",
                "tru",
                "{\"a\":1,\"a\":2}",
                "[".repeat(100));
        for (String text : bad) {
            assertThrows(text, IllegalArgumentException.class, () -> Json.read(text));
        }
    }
}
