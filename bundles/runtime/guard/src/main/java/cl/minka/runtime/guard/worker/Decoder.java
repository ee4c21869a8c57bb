package cl.minka.runtime.guard.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads what {@link Encoder} wrote, and whatever else somebody may send: nothing is allocated that the bytes present do not
 * account for, and no more than a budget in all.
 */
public final class Decoder {
    private static final int OBJECT = 24;
    private static final int ENTRY = 64;

    private final ByteBuffer in;
    private final Types types;
    private final List<String> texts = new ArrayList<>();
    private long budget;

    private Decoder(ByteBuffer in, Types types, long budget) {
        this.in = in;
        this.types = types;
        this.budget = budget;
    }

    /**
     * Decodes.
     *
     * @param budget bytes of memory that the value may take, roughly
     * @throws Malformed when the bytes are no value
     */
    public static Object decode(ByteBuffer bytes, Types types, long budget) {
        Decoder decoder = new Decoder(bytes, types, budget);
        try {
            Object value = decoder.read(0);
            if (decoder.in.hasRemaining()) {
                throw new Malformed("bytes are left");
            }
            return value;
        } catch (BufferUnderflowException e) {
            throw new Malformed("bytes are missing");
        }
    }

    private Object read(int depth) {
        if (depth > Tag.DEEPEST) {
            throw new Malformed("nested too deep");
        }
        take(OBJECT);
        int tag = in.get();
        return switch (tag) {
            case Tag.NULL -> null;
            case Tag.TEXT, Tag.TEXT_AGAIN -> text(tag);
            case Tag.ENUM -> constant();
            case Tag.RECORD -> record(depth);
            case Tag.EMPTY -> Optional.empty();
            case Tag.PRESENT -> present(depth);
            case Tag.LIST -> Collections.unmodifiableList(Arrays.asList(all(depth)));
            case Tag.SET -> set(depth);
            case Tag.MAP -> map(depth);
            default -> scalar(tag);
        };
    }

    private Object scalar(int tag) {
        return switch (tag) {
            case Tag.FALSE -> false;
            case Tag.TRUE -> true;
            case Tag.BYTE -> in.get();
            case Tag.SHORT -> in.getShort();
            case Tag.CHAR -> in.getChar();
            case Tag.INT -> in.getInt();
            case Tag.LONG -> in.getLong();
            case Tag.FLOAT -> Float.intBitsToFloat(in.getInt());
            case Tag.DOUBLE -> Double.longBitsToDouble(in.getLong());
            case Tag.BIG_INTEGER -> bigInteger();
            case Tag.BIG_DECIMAL -> bigDecimal();
            case Tag.NO_INT -> OptionalInt.empty();
            case Tag.SOME_INT -> OptionalInt.of(in.getInt());
            case Tag.NO_LONG -> OptionalLong.empty();
            case Tag.SOME_LONG -> OptionalLong.of(in.getLong());
            case Tag.NO_DOUBLE -> OptionalDouble.empty();
            case Tag.SOME_DOUBLE -> OptionalDouble.of(Double.longBitsToDouble(in.getLong()));
            default -> throw new Malformed("tag " + tag);
        };
    }

    private Optional<Object> present(int depth) {
        Object value = read(depth + 1);
        if (value == null) {
            throw new Malformed("an optional holds nothing");
        }
        return Optional.of(value);
    }

    private Object[] all(int depth) {
        Object[] values = new Object[count(1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(depth + 1);
        }
        return values;
    }

    private Set<Object> set(int depth) {
        Object[] values = all(depth);
        take((long) ENTRY * values.length);
        Set<Object> set = new LinkedHashSet<>(Arrays.asList(values));
        if (set.size() != values.length) {
            throw new Malformed("a member of a set comes twice");
        }
        return Collections.unmodifiableSet(set);
    }

    private Map<Object, Object> map(int depth) {
        int size = count(2);
        take((long) ENTRY * size);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = read(depth + 1);
            map.put(key, read(depth + 1));
        }
        if (map.size() != size) {
            throw new Malformed("a key of a map comes twice");
        }
        return Collections.unmodifiableMap(map);
    }

    private Object record(int depth) {
        Class<?> type = types.named(text(in.get()));
        Constructor<?> constructor = types.shape(type).constructor();
        if (count(1) != constructor.getParameterCount()) {
            throw new Malformed("record " + type.getName() + " has other components");
        }
        Object[] values = new Object[constructor.getParameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(depth + 1);
        }
        try {
            return constructor.newInstance(values);
        } catch (IllegalArgumentException e) {
            throw new Malformed("record " + type.getName() + " has components of other types");
        } catch (InvocationTargetException e) {
            throw new Malformed("record " + type.getName() + " does not accept its components");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object constant() {
        Class<?> type = types.named(text(in.get()));
        String name = text(in.get());
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        throw new Malformed("enum " + type.getName() + " has no such constant");
    }

    private BigInteger bigInteger() {
        byte[] block = block();
        if (block.length == 0) {
            throw new Malformed("a number without digits");
        }
        return new BigInteger(block);
    }

    private BigDecimal bigDecimal() {
        int scale = in.getInt();
        return new BigDecimal(bigInteger(), scale);
    }

    private String text(int tag) {
        if (tag == Tag.TEXT_AGAIN) {
            int number = number();
            if (number >= texts.size()) {
                throw new Malformed("a text that did not come yet");
            }
            return texts.get(number);
        }
        if (tag != Tag.TEXT) {
            throw new Malformed("no text");
        }
        boolean units = in.get() == 1;
        byte[] block = block();
        String text = units ? characters(block) : new String(block, StandardCharsets.UTF_8);
        take(2L * text.length());
        texts.add(text);
        return text;
    }

    private static String characters(byte[] units) {
        char[] characters = new char[units.length / 2];
        ByteBuffer.wrap(units).asCharBuffer().get(characters, 0, characters.length);
        return new String(characters);
    }

    private byte[] block() {
        byte[] block = new byte[count(1)];
        take(block.length);
        in.get(block);
        return block;
    }

    /** So many things of at least that many bytes each are still to come. */
    private int count(int bytesEach) {
        int count = number();
        if ((long) count * bytesEach > in.remaining()) {
            throw new Malformed("more is announced than comes");
        }
        return count;
    }

    private int number() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                if (value < 0) {
                    break;
                }
                return value;
            }
        }
        throw new Malformed("no number");
    }

    private void take(long bytes) {
        budget -= bytes;
        if (budget < 0) {
            throw new Malformed("too large");
        }
    }
}
