package cl.minka.runtime.guard;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Whether an answer is what its type promises, down to the last member of a list: generics promise, they do not check. */
final class Fit {
    private static final int DEEPEST = 100;
    private static final ClassValue<Part[]> PARTS = new ClassValue<>() {
        @Override
        protected Part[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Part[] parts = new Part[components.length];
            for (int i = 0; i < parts.length; i++) {
                components[i].getAccessor().setAccessible(true);
                parts[i] = new Part(components[i].getAccessor(), components[i].getGenericType());
            }
            return parts;
        }
    };

    private Fit() {}

    private record Part(Method accessor, Type type) {}

    static boolean fits(Class<?> type, Object value) {
        try {
            return fits(type, value, 0);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private static boolean fits(Type type, Object value, int depth) throws ReflectiveOperationException {
        if (value == null || depth > DEEPEST) {
            return false;
        }
        if (type instanceof WildcardType wildcard) {
            return fits(wildcard.getUpperBounds()[0], value, depth);
        }
        if (type instanceof Class<?> plain) {
            return (plain.isPrimitive() || plain.isInstance(value)) && partsFit(value, depth);
        }
        if (type instanceof ParameterizedType parameterized) {
            return ((Class<?>) parameterized.getRawType()).isInstance(value)
                    && membersFit(parameterized.getActualTypeArguments(), value, depth);
        }
        return partsFit(value, depth);
    }

    private static boolean membersFit(Type[] types, Object value, int depth) throws ReflectiveOperationException {
        if (value instanceof Collection<?> members) {
            for (Object member : members) {
                if (!fits(types[0], member, depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (!fits(types[0], entry.getKey(), depth + 1) || !fits(types[1], entry.getValue(), depth + 1)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() || fits(types[0], optional.get(), depth + 1);
        }
        return partsFit(value, depth);
    }

    private static boolean partsFit(Object value, int depth) throws ReflectiveOperationException {
        if (value instanceof Record) {
            for (Part part : PARTS.get(value.getClass())) {
                if (!fits(part.type(), part.accessor().invoke(value), depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
