package heard.desk.platform.backup;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Gives a library one connection again and again and keeps it from ending the transaction on it, so that its work and ours become true
 * together or not at all.
 */
final class OneTransaction implements DataSource {
    private final Connection connection;
    private final Connection lent;
    private boolean pretendedAutoCommit = true;

    OneTransaction(Connection connection) {
        this.connection = connection;
        this.lent = (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[]{Connection.class}, this::invoke);
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "commit", "rollback", "close", "setReadOnly", "setTransactionIsolation" -> null;
            case "isClosed" -> false;
            case "getAutoCommit" -> pretendedAutoCommit;
            case "setAutoCommit" -> {
                pretendedAutoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
                yield null;
            }
            default -> passOn(method, arguments);
        };
    }

    private Object passOn(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    @Override
    public Connection getConnection() {
        return lent;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return lent;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException("no log");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException("no login");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
