package cl.minka.schools.core.certificate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class CertificateCodesTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final CertificateCodes codes = new CertificateCodes(new Random(7));

    @Test
    public void everyWrongCharacterAndEveryExchangeOfTwoIsFound() {
        for (int n = 0; n < 50; n++) {
            String code = codes.next();
            assertEquals(Optional.of(code), CertificateCodes.read(code));
            for (int at = 0; at < code.length(); at++) {
                for (char other : ALPHABET.toCharArray()) {
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertEquals(
                            wrong.equals(code), CertificateCodes.read(wrong).isPresent());
                }
                for (int with = at + 1; with < code.length(); with++) {
                    StringBuilder exchanged = new StringBuilder(code);
                    exchanged.setCharAt(at, code.charAt(with));
                    exchanged.setCharAt(with, code.charAt(at));
                    boolean same = exchanged.toString().equals(code);
                    assertEquals(
                            same, CertificateCodes.read(exchanged.toString()).isPresent());
                }
            }
        }
    }

    @Test
    public void codesAreReadAsPeopleTypeThem() {
        String code = codes.next();
        String shown = CertificateCodes.shown(code);
        assertTrue(shown, shown.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertEquals(
                Optional.of(code),
                CertificateCodes.read(" " + shown.toLowerCase().replace('0', 'o')));
        assertEquals(Optional.empty(), CertificateCodes.read("nada"));
    }

    @Test
    public void codesDiffer() {
        Set<String> all = new HashSet<>();
        CertificateCodes random = new CertificateCodes();
        for (int n = 0; n < 10_000; n++) {
            all.add(random.next());
        }
        assertEquals(10_000, all.size());
    }
}
