package cl.minka.kernel.jpa;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Keeps connections open, as a pool does, and counts the statements that are prepared and the transactions that are taken back. */
public final class CountedDataSource implements DataSource {
    public static final AtomicInteger STATEMENTS = new AtomicInteger();
    public static final AtomicInteger ROLLBACKS = new AtomicInteger();

    private final DataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();

    public CountedDataSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real;
        synchronized (idle) {
            real = idle.poll();
        }
        return counted(real == null ? source.getConnection() : real);
    }

    private Connection counted(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        real.setAutoCommit(true);
                        synchronized (idle) {
                            idle.push(real);
                        }
                        return null;
                    }
                    if (method.getName().equals("prepareStatement")) {
                        STATEMENTS.incrementAndGet();
                    }
                    if (method.getName().equals("rollback")) {
                        ROLLBACKS.incrementAndGet();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
