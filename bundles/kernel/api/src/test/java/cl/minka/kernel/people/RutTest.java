package cl.minka.kernel.people;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

public class RutTest {
    private static final Pattern LINE = Pattern.compile("(\"[^\"]*\"|[^,\"]*),(valido|invalido),.*");

    /** Source: rut_vectores.csv (published numbers of SUBDERE and SENAMA, the sandbox of ClaveÚnica, and spoilt ones). */
    @Test
    public void everyVectorIsReadAsItShould() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/rut_vectores.csv"), StandardCharsets.UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalStateException(line);
            }
            String input = parts.group(1).replace("\"", "");
            if (Rut.parse(input).isPresent() != parts.group(2).equals("valido")) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(35, lines.size());
    }

    /** Shown with points and stored as number and check digit, as the Registro Civil and the SII write it. */
    @Test
    public void formsAreNormalised() {
        Rut rut = Rut.parse(" 012.345.678-5 ").orElseThrow();
        assertEquals("12345678-5", rut.plain());
        assertEquals("12.345.678-5", rut.formatted());
        assertEquals("1.000.005-K", Rut.parse("1.000.005-k").orElseThrow().formatted());
    }

    @Test
    public void noNumberEndsInALog() {
        assertFalse(Rut.parse("12.345.678-5").orElseThrow().toString().contains("345"));
    }
}
