package anjuan.replay;

import anjuan.replay.CaseReport.Column;
import anjuan.replay.CaseReport.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the replay came to as a table, for a terminal and as Markdown. */
final class Tables {

    private static final List<String> SPANS =
            List.of("days_clue_to_filing", "days_filing_to_decision", "days_clue_to_decision", "days_filing_to_close");
    private static final List<String> TITLES = List.of(
            "case",
            "file",
            "steps",
            "clue",
            "filed",
            "notice",
            "decision",
            "closed",
            "C>F",
            "F>D",
            "C>D",
            "F>X",
            "reached");
    private static final String LEGEND =
            "* assumed; days: = as the file says, ≠n the file says n; C clue, F filing, D decision, X closing";

    private Tables() {}

    static String plain(List<CaseReport> reports, List<String> noCases) {
        var carried =
                reports.stream().filter(r -> r.result() != Result.LEFT_OUT).toList();
        var rows = new ArrayList<List<String>>();
        rows.add(TITLES);
        carried.forEach(report -> rows.add(row(report)));
        var widths = new int[TITLES.size()];
        for (var row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        var text = new StringBuilder();
        line(text, TITLES, widths);
        for (int at = 0; at < carried.size(); at++) {
            line(text, rows.get(at + 1), widths);
            details(carried.get(at))
                    .forEach(detail -> text.append("    ").append(detail).append('\n'));
        }
        text.append('\n').append(LEGEND).append('\n');
        text.append("\nNot carried:\n");
        left(reports, noCases).forEach(line -> text.append("    ").append(line).append('\n'));
        return text.append('\n').append(summary(reports, noCases)).append('\n').toString();
    }

    static String markdown(String file, List<CaseReport> reports, List<String> noCases) {
        var text = new StringBuilder("# Replay of ").append(file).append("\n\n");
        text.append(summary(reports, noCases)).append("\n\n");
        text.append("| ")
                .append(String.join(" | ", TITLES))
                .append(" | over limit | unusual flows carried | not carried yet | assumed and noticed |\n");
        text.append("|").append(" --- |".repeat(TITLES.size() + 4)).append('\n');
        for (var report : reports) {
            if (report.result() == Result.LEFT_OUT) {
                continue;
            }
            text.append("| ");
            row(report).forEach(cell -> text.append(escaped(cell)).append(" | "));
            text.append(cell(report.overLimit())).append(" | ");
            text.append(cell(report.flows())).append(" | ");
            text.append(cell(report.notCarried())).append(" | ");
            var noticed = new ArrayList<String>();
            if (report.reason() != null) {
                noticed.add("**" + verb(report) + report.reason() + "**");
            }
            noticed.addAll(report.assumed());
            noticed.addAll(report.remarks());
            text.append(cell(noticed)).append(" |\n");
        }
        text.append('\n').append(LEGEND.replace("*", "\\*")).append("\n\n## Not carried\n\n");
        left(reports, noCases)
                .forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
        return text.toString();
    }

    static String summary(List<CaseReport> reports, List<String> noCases) {
        long unsound = reports.stream().filter(report -> !report.isSound()).count();
        return ("%d cases in the file: %d carried to their published outcome, %d as far as the file lets them, %d failed, "
                        + "%d of other procedures, %d entries that are no case; %d unusual flows, %d acts, %s")
                .formatted(
                        reports.size(),
                        count(reports, Result.CARRIED),
                        count(reports, Result.EXPLAINED),
                        count(reports, Result.FAILED),
                        count(reports, Result.LEFT_OUT),
                        noCases.size(),
                        reports.stream()
                                .mapToInt(report -> report.flows().size())
                                .sum(),
                        reports.stream().mapToInt(CaseReport::steps).sum(),
                        unsound == 0 ? "every chain sound" : unsound + " CHAINS NOT SOUND");
    }

    private static long count(List<CaseReport> reports, Result result) {
        return reports.stream().filter(report -> report.result() == result).count();
    }

    private static List<String> row(CaseReport report) {
        var row = new ArrayList<String>();
        row.add(report.published().id());
        row.add(report.caseNumber() == null ? "-" : report.caseNumber());
        row.add(Integer.toString(report.steps()));
        for (var column : Column.values()) {
            var day = report.dates().get(column);
            row.add(day == null ? "-" : day.toString());
        }
        for (var span : SPANS) {
            var days = report.days().get(span);
            row.add(days == null ? "-" : days.toString());
        }
        row.add(report.stage() == null ? "-" : report.stage());
        return row;
    }

    private static List<String> details(CaseReport report) {
        var details = new ArrayList<String>();
        if (report.reason() != null) {
            details.add(verb(report) + report.reason());
        }
        if (!report.isSound()) {
            details.add("THE CHAIN IS NOT SOUND");
        }
        report.overLimit().forEach(over -> details.add("limit: " + over));
        report.flows().forEach(flow -> details.add("carried: " + flow));
        if (!report.notCarried().isEmpty()) {
            details.add("not carried yet: " + String.join("; ", report.notCarried()));
        }
        if (!report.assumed().isEmpty()) {
            details.add("assumed: " + String.join("; ", report.assumed()));
        }
        report.remarks().forEach(remark -> details.add("note: " + remark));
        return details;
    }

    private static String verb(CaseReport report) {
        if (report.result() == Result.FAILED) {
            return "FAILED: ";
        }
        return report.caseNumber() == null ? "not carried: " : "stops here: ";
    }

    private static List<String> left(List<CaseReport> reports, List<String> noCases) {
        var left = new ArrayList<String>();
        reports.stream()
                .filter(report -> report.result() == Result.LEFT_OUT)
                .forEach(report -> left.add(report.published().id() + ": " + report.reason()));
        left.addAll(noCases);
        if (left.isEmpty()) {
            left.add("nothing");
        }
        return left;
    }

    private static void line(StringBuilder text, List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            line.append(row.get(column))
                    .append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String cell(List<String> lines) {
        return lines.stream().map(Tables::escaped).collect(Collectors.joining("<br>"));
    }

    private static String escaped(String text) {
        var plain = text.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;");
        return plain.startsWith("**") ? plain : plain.replace("*", "\\*");
    }
}
