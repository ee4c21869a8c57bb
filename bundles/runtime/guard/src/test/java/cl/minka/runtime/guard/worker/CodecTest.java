package cl.minka.runtime.guard.worker;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import cl.minka.runtime.guard.elsewhere.Stranger;
import cl.minka.runtime.guard.sample.Puzzle;
import cl.minka.runtime.guard.sample.Puzzle.Declined;
import cl.minka.runtime.guard.sample.Puzzle.Mark;
import cl.minka.runtime.guard.sample.Puzzle.Piece;
import cl.minka.runtime.guard.sample.Puzzle.Reason;
import cl.minka.runtime.guard.sample.Puzzle.Riddle;
import cl.minka.runtime.guard.sample.Puzzle.Solved;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class CodecTest {
    private static final int MOST = 1 << 20;
    private static final long BUDGET = 16L << 20;

    private static Types types() {
        return new Types(Set.of(Puzzle.class.getPackageName()), CodecTest.class.getClassLoader());
    }

    private static Object again(Object value) {
        return decode(Encoder.encode(value, types(), MOST));
    }

    private static Object decode(byte[] bytes) {
        return Decoder.decode(ByteBuffer.wrap(bytes), types(), BUDGET);
    }

    @Test
    public void everyKindOfValueComesBackEqual() {
        List<Object> values = Arrays.asList(
                null,
                true,
                false,
                (byte) -3,
                (short) 700,
                'ñ',
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                0.1f,
                0.1,
                -0.0,
                new BigInteger("-123456789012345678901234567890"),
                new BigDecimal("1.500"),
                "",
                "ñandú 🎈",
                "\ud800x",
                "ñandú 🎈",
                Reason.TOO_HARD,
                Reason.TOO_EASY,
                Optional.empty(),
                Optional.of("x"),
                OptionalInt.of(3),
                OptionalInt.empty(),
                OptionalLong.of(-1),
                OptionalLong.empty(),
                OptionalDouble.of(0.3),
                OptionalDouble.empty(),
                List.of(),
                List.of(List.of(1)),
                Set.of("a"),
                Map.of("k", List.of()),
                new Declined(Reason.TOO_EASY, "no"),
                new Solved(List.of(new Mark("m", 1 / 3.0, OptionalDouble.empty())), Map.of()),
                new Riddle("t", List.of(new Piece("p", Map.of("x", 2.0))), Map.of("n", Map.of("m", true)), 5));
        assertEquals(values, again(values));
    }

    @Test
    public void numbersComeBackBitForBit() {
        long payload = 0x7ff80000deadbeefL;
        for (double value : new double[] {
            Double.longBitsToDouble(payload), -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, Math.PI
        }) {
            assertEquals(Double.doubleToRawLongBits(value), Double.doubleToRawLongBits((double) again(value)));
        }
        float nan = Float.intBitsToFloat(0x7fc0beef);
        assertEquals(Float.floatToRawIntBits(nan), Float.floatToRawIntBits((float) again(nan)));
    }

    @Test
    public void orderIsKept() {
        Map<String, Integer> map = new LinkedHashMap<>();
        Set<String> set = new LinkedHashSet<>();
        new Random(3).ints(50, 0, 1_000).forEach(i -> {
            map.put("k" + i, i);
            set.add("k" + i);
        });
        assertEquals(new ArrayList<>(map.keySet()), new ArrayList<>(((Map<?, ?>) again(map)).keySet()));
        assertEquals(new ArrayList<>(set), new ArrayList<>((Set<?>) again(set)));
    }

    @Test
    public void whatIsDecodedCanNotBeChanged() {
        assertThrows(
                UnsupportedOperationException.class, () -> ((List<?>) again(new ArrayList<>(List.of(1)))).remove(0));
        assertThrows(UnsupportedOperationException.class, () -> ((Map<?, ?>) again(Map.of(1, 1))).clear());
        assertThrows(UnsupportedOperationException.class, () -> ((Set<?>) again(Set.of(1))).clear());
    }

    @Test
    public void otherClassesAreNotWritten() {
        for (Object value : List.of(new Stranger(1), new File("x"), new int[0], Thread.State.NEW, new Object())) {
            assertThrows(Malformed.class, () -> Encoder.encode(List.of(value), types(), MOST));
        }
    }

    @Test
    public void otherClassesAreNotReadWhateverNameComes() {
        Types all = new Types(
                Set.of(Puzzle.class.getPackageName(), Stranger.class.getPackageName()),
                getClass().getClassLoader());
        byte[] stranger = Encoder.encode(new Stranger(1), all, MOST);
        assertThrows(Malformed.class, () -> decode(stranger));
        String name = Mark.class.getName();
        byte[] mark = Encoder.encode(new Mark("a", 1, OptionalDouble.empty()), types(), MOST);
        for (String other : List.of(
                Puzzle.class.getName(),
                "cl.minka.runtime.guard.sample.Missing",
                "cl.minka.runtime.guard.sample.Solvers",
                "java.lang.Thread",
                Piece.class.getName(),
                Reason.class.getName(),
                "",
                ".",
                "Mark")) {
            assertThrows(other, Malformed.class, () -> decode(renamed(mark, name, other)));
        }
    }

    /** The same bytes with another name of a class at their begin: tag, tag, kind of text, length, text. */
    private static byte[] renamed(byte[] bytes, String name, String other) {
        assertEquals(name.length(), bytes[3]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, 3);
        out.write(other.length());
        out.writeBytes(other.getBytes());
        out.write(bytes, 4 + name.length(), bytes.length - 4 - name.length());
        return out.toByteArray();
    }

    @Test
    public void componentsOfOtherTypesAreRefused() {
        byte[] declined = Encoder.encode(new Declined(Reason.TOO_HARD, "no"), types(), MOST);
        byte[] solved = Encoder.encode(new Solved(List.of(), Map.of()), types(), MOST);
        solved[solved.length - 4] = Tag.SET;
        assertThrows(Malformed.class, () -> decode(solved));
        declined[declined.length - 5] = Tag.NULL;
        assertThrows(Malformed.class, () -> decode(declined));
    }

    @Test
    public void sizeAndDepthHaveLimits() {
        Object deep = "x";
        for (int i = 0; i < 200; i++) {
            deep = List.of(deep);
        }
        Object nested = deep;
        assertThrows(Malformed.class, () -> Encoder.encode(nested, types(), MOST));
        assertThrows(Malformed.class, () -> Encoder.encode("x".repeat(MOST), types(), MOST));
        byte[] lists = new byte[2_000];
        for (int i = 0; i < lists.length; i += 2) {
            lists[i] = Tag.LIST;
            lists[i + 1] = 1;
        }
        assertThrows(Malformed.class, () -> decode(lists));
        byte[] announced = {Tag.LIST, -1, -1, -1, -1, 7, Tag.NULL};
        assertThrows(Malformed.class, () -> decode(announced));
        List<Object> many = new ArrayList<>();
        for (int i = 0; i < 900_000; i++) {
            many.add(null);
        }
        byte[] nulls = Encoder.encode(many, types(), MOST);
        assertThrows("memory counts, not bytes", Malformed.class, () -> decode(nulls));
    }

    @Test
    public void brokenBytesAreMalformedAndNothingElse() {
        byte[] whole = Encoder.encode(
                new Riddle("t", List.of(new Piece("p", Map.of("x", 2.0, "y", 3.0))), Map.of("n", Reason.TOO_EASY), 5),
                types(),
                MOST);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThrows(Malformed.class, () -> decode(part));
        }
        assertThrows("bytes too many", Malformed.class, () -> decode(Arrays.copyOf(whole, whole.length + 1)));
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = whole.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                decode(broken);
            } catch (Malformed e) {
                refused++;
            }
        }
        assertTrue("refused " + refused, refused > 1_000);
    }
}
