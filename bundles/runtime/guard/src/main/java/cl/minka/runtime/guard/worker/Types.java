package cl.minka.runtime.guard.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The records and enums that may cross: those of the packages that the contract is made of, and no other class, whatever name
 * comes.
 */
public final class Types {
    private final Set<String> packages;
    private final ClassLoader loader;
    private final Map<String, Class<?>> named = new HashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();

    public Types(Set<String> packages, ClassLoader loader) {
        this.packages = Set.copyOf(packages);
        this.loader = loader;
    }

    /** How a record is taken apart and put together. */
    record Shape(Constructor<?> constructor, Method[] accessors) {}

    Class<?> named(String name) {
        Class<?> known = named.get(name);
        return known != null ? known : load(name);
    }

    private Class<?> load(String name) {
        if (!packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.'))))) {
            throw new Malformed("class " + name + " is of no package of the contract");
        }
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (!type.isRecord() && !type.isEnum()) {
                throw new Malformed("class " + name + " is neither a record nor an enum");
            }
            named.put(name, type);
            return type;
        } catch (ClassNotFoundException | LinkageError e) {
            throw new Malformed("class " + name + " is not there");
        }
    }

    void check(Class<?> type) {
        if (!packages.contains(type.getPackageName())) {
            throw new Malformed("class " + type.getName() + " can not be carried");
        }
    }

    Shape shape(Class<?> type) {
        Shape known = shapes.get(type);
        if (known != null) {
            return known;
        }
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new Malformed("class " + type.getName() + " is no record");
        }
        Class<?>[] parameters = new Class<?>[components.length];
        Method[] accessors = new Method[components.length];
        for (int i = 0; i < components.length; i++) {
            parameters[i] = components[i].getType();
            accessors[i] = components[i].getAccessor();
            accessors[i].setAccessible(true);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            Shape shape = new Shape(constructor, accessors);
            shapes.put(type, shape);
            return shape;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
