package cl.minka.runtime.guard.thread;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * How much threads have allocated since they began. The interface that tells it belongs to the JDK, not to Java: it is looked up
 * through the bean's own class loader, since a bundle may see it or not.
 */
final class Allocation {
    private static final ThreadMXBean BEAN = ManagementFactory.getThreadMXBean();
    private static final MethodHandle BYTES = bytes();

    private Allocation() {}

    /** 0 where the JVM does not tell. */
    static long of(List<Thread> threads) {
        if (BYTES == null) {
            return 0;
        }
        long sum = 0;
        try {
            for (Thread thread : threads) {
                sum += Math.max(0, (long) BYTES.invoke(BEAN, thread.getId()));
            }
        } catch (Throwable e) {
            return sum;
        }
        return sum;
    }

    private static MethodHandle bytes() {
        try {
            Class<?> type = Class.forName(
                    "com.sun.management.ThreadMXBean", false, BEAN.getClass().getClassLoader());
            return MethodHandles.publicLookup()
                    .findVirtual(type, "getThreadAllocatedBytes", MethodType.methodType(long.class, long.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }
}
