package heard.desk.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table in the text form of COPY, gathered and written in one go. */
public final class CopyRows {
    private final String command;
    private final StringBuilder text = new StringBuilder(1 << 16);

    /** @param table with its columns in brackets */
    public CopyRows(String table) {
        command = "copy " + table + " from stdin";
    }

    public void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0)
                text.append('\t');
            append(values[i]);
        }
        text.append('\n');
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case Collection<?> elements -> escape(array(elements));
            case String string -> escape(string);
            default -> text.append(value);
        }
    }

    private static String array(Collection<?> elements) {
        var list = new StringBuilder("{");
        for (Object element : elements) {
            if (list.length() > 1)
                list.append(',');
            if (element instanceof UUID)
                list.append(element);
            else
                list.append('"').append(element.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return list.append('}').toString();
    }

    private void escape(String string) {
        for (int i = 0; i < string.length(); i++) {
            char sign = string.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    /** The rows so far, to be written by another thread; this begins anew. */
    public Filled take() {
        var filled = new Filled(command, text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        return filled;
    }

    /** Rows ready to be written. */
    public record Filled(String command, byte[] rows) {
        public void write(Connection connection) {
            if (rows.length == 0)
                return;
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new ByteArrayInputStream(rows), 1 << 16);
            } catch (SQLException failure) {
                throw new IllegalStateException(command, failure);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
