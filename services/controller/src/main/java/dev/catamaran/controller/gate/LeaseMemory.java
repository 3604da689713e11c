package dev.catamaran.controller.gate;

import dev.catamaran.controller.database.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** What the own database, or the one that it is a copy of, remembers of leases. */
public final class LeaseMemory {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** A copy that was promoted has left the first time line, also where its gate rows were removed (active-active, reseed). */
    private static final String EMPTY = """
            SELECT timeline_id = 1 AND NOT EXISTS (SELECT FROM control.write_gate) FROM pg_control_checkpoint()""";

    private LeaseMemory() {}

    /** Whether no lease was ever held where this data comes from. @throws IOException the database does not answer */
    public static boolean isEmpty(Database database) throws IOException {
        try (Connection connection = database.connect("first-start", LIMIT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EMPTY)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IOException("whether this is the first start only the own database knows", e);
        }
    }
}
