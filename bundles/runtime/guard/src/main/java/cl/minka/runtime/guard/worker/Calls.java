package cl.minka.runtime.guard.worker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls plugins of this process; each is made once. */
final class Calls {
    private final ClassLoader loader = Calls.class.getClassLoader();
    private final Map<String, Object> plugins = new HashMap<>();
    private final int most;

    Calls(int most) {
        this.most = most;
    }

    /** The outcome, whether the plugin left threads behind, and what follows. */
    byte[] call(byte[] message) {
        Outcome outcome;
        byte[] rest;
        try {
            ByteArrayInputStream bytes = new ByteArrayInputStream(message);
            Order order = Order.read(bytes);
            Types types = new Types(order.packages(), loader);
            Object question = Decoder.decode(
                    ByteBuffer.wrap(message, message.length - bytes.available(), bytes.available()),
                    types,
                    Long.MAX_VALUE);
            Object answer = ask(order, question);
            outcome = answer == null ? Outcome.NO_ANSWER : Outcome.ANSWER;
            rest = answer == null ? text("null") : encode(answer, types);
        } catch (Unfit e) {
            outcome = Outcome.NOT_ISOLABLE;
            rest = text(e.getMessage());
        } catch (Malformed | IOException e) {
            outcome = Outcome.NO_ANSWER;
            rest = text(String.valueOf(e.getMessage()));
        } catch (InvocationTargetException e) {
            outcome = Outcome.THREW;
            rest = text(told(e.getCause()));
        } catch (Throwable e) {
            outcome = Outcome.THREW;
            rest = text(told(e));
        }
        return joined(outcome, rest);
    }

    private byte[] encode(Object answer, Types types) {
        return Encoder.encode(answer, types, most);
    }

    private Object ask(Order order, Object question) throws Unfit, IllegalAccessException, InvocationTargetException {
        Class<?> contract = load(order.contract());
        Method method = onlyMethod(contract);
        Object plugin = plugins.get(order.implementation());
        if (plugin == null) {
            plugin = make(order, contract);
            plugins.put(order.implementation(), plugin);
        }
        Thread.currentThread().setContextClassLoader(loader);
        return method.invoke(plugin, question);
    }

    private Object make(Order order, Class<?> contract)
            throws Unfit, IllegalAccessException, InvocationTargetException {
        Class<?> type = load(order.implementation());
        if (!contract.isAssignableFrom(type)) {
            throw new Unfit(type.getName() + " does not implement " + contract.getName());
        }
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            if (Arrays.stream(declaring.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals(order.activation()))) {
                throw new Unfit(type.getName() + " has a method " + order.activation() + " that waits to be called");
            }
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new Unfit(type.getName() + " is not public");
        }
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException | InstantiationException e) {
            throw new Unfit(type.getName() + " has no public constructor without parameters");
        }
    }

    private Class<?> load(String name) throws Unfit {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            throw new Unfit(name + " can not be loaded: " + e.getMessage());
        }
    }

    static Method onlyMethod(Class<?> contract) throws Unfit {
        List<Method> methods = Arrays.stream(contract.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()) && method.getParameterCount() == 1)
                .toList();
        if (methods.size() != 1) {
            throw new Unfit(contract.getName() + " has not one abstract method with one parameter");
        }
        methods.get(0).setAccessible(true);
        return methods.get(0);
    }

    /** Classes and places, not the message: that one may tell data. */
    private static String told(Throwable thrown) {
        StringBuilder told = new StringBuilder(thrown.getClass().getName());
        StackTraceElement[] trace = thrown.getStackTrace();
        if (trace.length > 0) {
            told.append(" at ").append(trace[0]);
        }
        return told.toString();
    }

    private static byte[] joined(Outcome outcome, byte[] rest) {
        byte[] message = new byte[rest.length + 2];
        message[0] = (byte) outcome.ordinal();
        message[1] = (byte) (leftThreads() ? 1 : 0);
        System.arraycopy(rest, 0, message, 2, rest.length);
        return message;
    }

    private static boolean leftThreads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        Thread[] threads = new Thread[16];
        int count = group.enumerate(threads, true);
        return count == threads.length
                || Arrays.stream(threads, 0, count)
                        .anyMatch(thread -> thread != Thread.currentThread()
                                && !thread.getName().equals("orders")
                                && !thread.getName().startsWith("ForkJoinPool.commonPool-"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The plugin needs what is not here. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }
}
