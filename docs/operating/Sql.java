import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs one statement where there is no psql. Arguments: {@code postgresql://user@host:port/database}, the statement. */
final class Sql {

    private Sql() {}

    public static void main(String[] arguments) throws SQLException {
        String[] address = arguments[0].replace("postgresql://", "").split("@");
        String url = "jdbc:postgresql://" + address[1] + "?user=" + address[0];
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(arguments[1]);
            while (rows || statement.getUpdateCount() >= 0) {
                if (rows) {
                    print(statement.getResultSet());
                }
                rows = statement.getMoreResults();
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        while (rows.next()) {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String value = rows.getString(column);
                values.add(value == null ? "" : value);
            }
            System.out.println(String.join("|", values));
        }
    }
}
