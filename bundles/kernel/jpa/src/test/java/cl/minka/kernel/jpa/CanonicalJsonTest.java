package cl.minka.kernel.jpa;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CanonicalJsonTest {
    /** RFC 8785, section 3.2.2 (input) and 3.2.3 (result). */
    @Test
    public void theExampleOfTheRfcIsReproduced() throws Exception {
        String input = "{\"numbers\": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"
                + "\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\": [null, true, false]}";
        assertEquals(
                "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}",
                CanonicalJson.write(new ObjectMapper().readTree(input)));
    }

    /** RFC 8785, section 3.2.3: names sorted by UTF-16 units. */
    @Test
    public void namesAreSortedByTheirUnits() {
        Map<String, Object> input = new LinkedHashMap<>();
        List<String> names = List.of("€", "\r", "\uFB33", "1", "😀", "\u0080", "ö");
        names.forEach(name -> input.put(name, 1));
        assertEquals(
                "{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"😀\":1,\"\uFB33\":1}", CanonicalJson.write(input));
    }

    /** RFC 8785, appendix B, and ECMA-262's limits of plain notation. */
    @Test
    public void numbersAreWrittenAsEcmaScriptWritesThem() {
        assertEquals("5e-324", CanonicalJson.write(Double.MIN_VALUE));
        assertEquals("1.7976931348623157e+308", CanonicalJson.write(Double.MAX_VALUE));
        assertEquals("9007199254740992", CanonicalJson.write(9007199254740992.0));
        assertEquals("295147905179352830000", CanonicalJson.write(295147905179352830000.0));
        assertEquals("1e+21", CanonicalJson.write(1e21));
        assertEquals("0.000001", CanonicalJson.write(0.000001));
        assertEquals("1e-7", CanonicalJson.write(1e-7));
        assertEquals("0", CanonicalJson.write(-0.0));
        assertEquals("0.1", CanonicalJson.write(new BigDecimal("0.10")));
    }

    @Test
    public void aDecimalThatNoDoubleHoldsKeepsItsDigits() {
        assertEquals("12345678901234567.89", CanonicalJson.write(new BigDecimal("12345678901234567.89")));
    }
}
