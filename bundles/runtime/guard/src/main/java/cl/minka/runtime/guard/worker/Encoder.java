package cl.minka.runtime.guard.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Writes a value so that {@link Decoder} makes an equal one: numbers bit for bit, collections in their order. */
public final class Encoder {
    private final Types types;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();

    private Encoder(Types types, int most) {
        this.types = types;
        this.most = most;
    }

    /**
     * Encodes.
     *
     * @param most bytes
     * @throws Malformed when it can not be carried
     */
    public static byte[] encode(Object value, Types types, int most) {
        Encoder encoder = new Encoder(types, most);
        try {
            encoder.write(value, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return encoder.bytes.toByteArray();
    }

    private void write(Object value, int depth) throws IOException {
        if (depth > Tag.DEEPEST) {
            throw new Malformed("nested too deep");
        }
        room(0);
        if (value == null) {
            out.write(Tag.NULL);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Record) {
            record(value, depth);
        } else if (value instanceof Map<?, ?> map) {
            out.write(Tag.MAP);
            number(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                write(entry.getKey(), depth + 1);
                write(entry.getValue(), depth + 1);
            }
        } else if (value instanceof List<?> list) {
            all(Tag.LIST, list, depth);
        } else if (value instanceof Set<?> set) {
            all(Tag.SET, set, depth);
        } else if (value instanceof Enum<?> constant) {
            types.check(constant.getDeclaringClass());
            out.write(Tag.ENUM);
            text(constant.getDeclaringClass().getName());
            text(constant.name());
        } else if (!scalar(value)) {
            optional(value, depth);
        }
    }

    private void all(int tag, Collection<?> values, int depth) throws IOException {
        out.write(tag);
        number(values.size());
        for (Object value : values) {
            write(value, depth + 1);
        }
    }

    private void record(Object value, int depth) throws IOException {
        types.check(value.getClass());
        Method[] accessors = types.shape(value.getClass()).accessors();
        out.write(Tag.RECORD);
        text(value.getClass().getName());
        number(accessors.length);
        for (Method accessor : accessors) {
            write(read(accessor, value), depth + 1);
        }
    }

    private static Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new Malformed("accessor " + accessor.getName() + " threw");
        }
    }

    private boolean scalar(Object value) throws IOException {
        if (value instanceof Double number) {
            out.write(Tag.DOUBLE);
            out.writeLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Integer number) {
            out.write(Tag.INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            out.write(Tag.LONG);
            out.writeLong(number);
        } else if (value instanceof Boolean truth) {
            out.write(truth ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Float number) {
            out.write(Tag.FLOAT);
            out.writeInt(Float.floatToRawIntBits(number));
        } else if (value instanceof Short number) {
            out.write(Tag.SHORT);
            out.writeShort(number);
        } else if (value instanceof Byte number) {
            out.write(Tag.BYTE);
            out.write(number);
        } else if (value instanceof Character character) {
            out.write(Tag.CHAR);
            out.writeChar(character);
        } else if (value.getClass() == BigInteger.class) {
            out.write(Tag.BIG_INTEGER);
            block(((BigInteger) value).toByteArray());
        } else if (value.getClass() == BigDecimal.class) {
            out.write(Tag.BIG_DECIMAL);
            out.writeInt(((BigDecimal) value).scale());
            block(((BigDecimal) value).unscaledValue().toByteArray());
        } else {
            return false;
        }
        return true;
    }

    private void optional(Object value, int depth) throws IOException {
        if (value instanceof Optional<?> optional) {
            out.write(optional.isPresent() ? Tag.PRESENT : Tag.EMPTY);
            if (optional.isPresent()) {
                write(optional.get(), depth + 1);
            }
        } else if (value instanceof OptionalDouble optional) {
            out.write(optional.isPresent() ? Tag.SOME_DOUBLE : Tag.NO_DOUBLE);
            if (optional.isPresent()) {
                out.writeLong(Double.doubleToRawLongBits(optional.getAsDouble()));
            }
        } else if (value instanceof OptionalInt optional) {
            out.write(optional.isPresent() ? Tag.SOME_INT : Tag.NO_INT);
            if (optional.isPresent()) {
                out.writeInt(optional.getAsInt());
            }
        } else if (value instanceof OptionalLong optional) {
            out.write(optional.isPresent() ? Tag.SOME_LONG : Tag.NO_LONG);
            if (optional.isPresent()) {
                out.writeLong(optional.getAsLong());
            }
        } else {
            throw new Malformed("class " + value.getClass().getName() + " can not be carried");
        }
    }

    /** As the characters are, a lone surrogate too. */
    private void text(String text) throws IOException {
        Integer known = texts.get(text);
        if (known != null) {
            out.write(Tag.TEXT_AGAIN);
            number(known);
            return;
        }
        texts.put(text, texts.size());
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.write(Tag.TEXT);
        if (new String(utf8, StandardCharsets.UTF_8).equals(text)) {
            out.write(0);
            block(utf8);
        } else {
            out.write(1);
            block(units(text));
        }
    }

    private static byte[] units(String text) {
        byte[] units = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            units[2 * i] = (byte) (text.charAt(i) >> 8);
            units[2 * i + 1] = (byte) text.charAt(i);
        }
        return units;
    }

    private void room(int needed) {
        if (bytes.size() + (long) needed > most) {
            throw new Malformed("larger than " + most + " bytes");
        }
    }

    private void block(byte[] block) throws IOException {
        room(block.length);
        number(block.length);
        out.write(block);
    }

    /** Not negative; seven bits a byte, the low ones first. */
    private void number(int value) throws IOException {
        int rest = value;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
