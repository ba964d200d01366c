package anjuan.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each table holds, the engine's too: shows that a refusal, or a rehearsal, left no trace. */
@Component
public class Rows {

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Long> count() {
        var counts = new TreeMap<String, Long>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'",
                        String.class)
                .forEach(table -> counts.put(
                        table.toLowerCase(java.util.Locale.ROOT),
                        jdbc.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        return counts;
    }

    /** What each table holds, whatever the order of its rows; and where the sequences stand. */
    public Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        jdbc.queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'",
                        String.class)
                .forEach(table -> digests.put(
                        table.toLowerCase(java.util.Locale.ROOT), digest("select * from \"" + table + "\"")));
        digests.put("sequences", digest("select * from information_schema.sequences"));
        return digests;
    }

    private String digest(String query) {
        var rows = jdbc.query(query, (row, number) -> {
            var text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                var value = row.getObject(i);
                text.append(
                                value instanceof byte[] || value instanceof java.sql.Blob
                                        ? HexFormat.of().formatHex(row.getBytes(i))
                                        : row.getString(i))
                        .append('\u001f');
            }
            return text.toString();
        });
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            rows.stream().sorted().forEach(row -> sha.update(row.getBytes(StandardCharsets.UTF_8)));
            return rows.size() + " " + HexFormat.of().formatHex(sha.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
