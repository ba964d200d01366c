package anjuan.intake;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.ChangedMeanwhile;
import anjuan.casefile.Party;
import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import anjuan.idempotency.Answer;
import anjuan.idempotency.Idempotency;
import anjuan.intake.Imported.ImportResult;
import anjuan.intake.Imported.RefusedFile;
import anjuan.intake.Imported.Result;
import anjuan.intake.Spreadsheet.Cell;
import anjuan.intake.Spreadsheet.Line;
import anjuan.intake.Spreadsheet.Unusable;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.Unit;
import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Takes clues in bulk from a spreadsheet as the 12315 platform exports it. Each row is lodged for itself: one that is
 * refused keeps none of the others back, and one that was taken before is not taken again.
 */
@Service
public class ClueImport {

    public static final int MOST_ROWS = 2_000;
    public static final int MOST_BYTES = 10 << 20;

    /** A title may stand above the header. */
    private static final int LATEST_HEADER = 5;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    /** Words of exports; "12315" alone names the way by which it came, which is open to complaints first of all. */
    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("投诉", Source.COMPLAINT),
            Map.entry("全国12315平台", Source.COMPLAINT),
            Map.entry("12315平台", Source.COMPLAINT),
            Map.entry("12315", Source.COMPLAINT),
            Map.entry("12345", Source.COMPLAINT),
            Map.entry("举报", Source.REPORT),
            Map.entry("监督检查", Source.INSPECTION),
            Map.entry("其他部门移送", Source.TRANSFER),
            Map.entry("移送", Source.TRANSFER),
            Map.entry("上级交办", Source.SUPERIOR),
            Map.entry("交办", Source.SUPERIOR),
            Map.entry("权利人提供", Source.RIGHTS_HOLDER),
            Map.entry("权利人投诉", Source.RIGHTS_HOLDER),
            Map.entry("公安机关移送", Source.POLICE),
            Map.entry("检察机关移送", Source.PROCURATORATE),
            Map.entry("其他市场监督管理部门移送", Source.OTHER_BUREAU));

    private static final Map<String, RightKind> RIGHTS = Map.ofEntries(
            Map.entry("商标", RightKind.TRADEMARK),
            Map.entry("商标权", RightKind.TRADEMARK),
            Map.entry("注册商标", RightKind.TRADEMARK),
            Map.entry("商标侵权", RightKind.TRADEMARK),
            Map.entry("专利", RightKind.PATENT),
            Map.entry("专利权", RightKind.PATENT),
            Map.entry("发明专利", RightKind.PATENT),
            Map.entry("实用新型", RightKind.PATENT),
            Map.entry("实用新型专利", RightKind.PATENT),
            Map.entry("外观设计", RightKind.PATENT),
            Map.entry("外观设计专利", RightKind.PATENT),
            Map.entry("地理标志", RightKind.GEOGRAPHICAL_INDICATION),
            Map.entry("特殊标志", RightKind.SPECIAL_MARK),
            Map.entry("奥林匹克标志", RightKind.OLYMPIC_MARK),
            Map.entry("专利标识", RightKind.PATENT_MARKING),
            Map.entry("假冒专利", RightKind.PATENT_MARKING),
            Map.entry("知识产权代理", RightKind.IP_AGENCY),
            Map.entry("专利代理", RightKind.IP_AGENCY),
            Map.entry("商标代理", RightKind.IP_AGENCY),
            Map.entry("商标申请注册行为", RightKind.TRADEMARK_FILING),
            Map.entry("恶意商标注册", RightKind.TRADEMARK_FILING));

    /** Where the columns stand, and in which line they are named. */
    private record Header(Map<Column, Integer> places, int line, List<String> ignored) {}

    private final Intake intake;
    private final Idempotency idempotency;
    private final Organisation organisation;

    ClueImport(Intake intake, Idempotency idempotency, Organisation organisation) {
        this.intake = intake;
        this.idempotency = idempotency;
        this.organisation = organisation;
    }

    /** Reads a spreadsheet and lodges its rows at the clerk's bureau. */
    public Imported take(Officer clerk, InputStream upload) {
        if (!clerk.holds(Post.CLERK)) {
            return new RefusedFile(List.of(Refusal.of("POST_NEEDED", Post.CLERK.name())));
        }
        try {
            var file = Files.createTempFile("clues", ".xlsx");
            try {
                copy(upload, file);
                return take(clerk, Spreadsheet.read(file, MOST_ROWS + 1));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Unusable unusable) {
            return new RefusedFile(List.of(unusable.refusal()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported take(Officer clerk, List<Line> lines) throws Unusable {
        var header = header(lines);
        var units = organisation.unitsOf(clerk.bureauId()).stream()
                .filter(Unit::handlesCases)
                .toList();
        if (!header.places().containsKey(Column.UNIT) && units.size() != 1) {
            throw new Unusable(Refusal.at("file", "IMPORT_COLUMN_MISSING", Column.UNIT.header()));
        }
        var rows = new ArrayList<Imported.Row>();
        for (var line : lines.subList(header.line() + 1, lines.size())) {
            rows.add(row(clerk, line, header.places(), units));
        }
        return ImportResult.of(rows, header.ignored());
    }

    private Imported.Row row(Officer clerk, Line line, Map<Column, Integer> places, List<Unit> units) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        places.forEach((column, place) -> {
            var cell = line.cells().get(place);
            if (cell != null) {
                cells.put(column, cell);
            }
        });
        var refusals = new ArrayList<Refusal>();
        line.cells().values().stream()
                .filter(Cell::isFormula)
                .forEach(cell -> refusals.add(Refusal.at(field(cell, cells), "IMPORT_FORMULA", cell.at())));
        if (!refusals.isEmpty()) {
            return row(line, cells, Result.REFUSED, null, refusals);
        }
        var form = form(cells, units, refusals);
        if (form == null || !refusals.isEmpty()) {
            return row(line, cells, Result.REFUSED, null, refusals);
        }
        return lodge(clerk, line, cells, form);
    }

    private Imported.Row lodge(Officer clerk, Line line, Map<Column, Cell> cells, ClueForm form) {
        Answer<List<Refusal>> answer;
        var known = new boolean[1];
        try {
            // without a key: the reference already makes a row count once; wanted is the second try after a clash
            answer = idempotency.perform(clerk.id(), null, "", () -> {
                var registered = intake.lodge(clerk, form);
                if (registered instanceof Registered.Refused refused) {
                    return new Answer.Undone<>(refused.refusals());
                }
                known[0] = registered instanceof Registered.Known;
                return new Answer.Done<>(
                        registered instanceof Registered.Known before
                                ? before.caseNumber().value()
                                : ((Registered.Opened) registered).caseNumber().value());
            });
        } catch (ChangedMeanwhile | ConcurrencyFailureException clash) {
            return row(line, cells, Result.REFUSED, null, List.of(Refusal.of("CHANGED_MEANWHILE")));
        }
        if (answer instanceof Answer.Undone<List<Refusal>> undone) {
            return row(line, cells, Result.REFUSED, null, undone.reason());
        }
        var number = new CaseNumber(((Answer.Done<List<Refusal>>) answer).text());
        return row(line, cells, known[0] ? Result.KNOWN : Result.TAKEN, number, List.of());
    }

    /** The clue of a row; what cannot be understood is added to the refusals. */
    private static @Nullable ClueForm form(Map<Column, Cell> cells, List<Unit> units, List<Refusal> refusals) {
        var reference = text(cells, Column.REFERENCE);
        if (reference == null) {
            refusals.add(Refusal.at(Column.REFERENCE.field(), "REQUIRED"));
        }
        var receivedOn = receivedOn(cells, refusals);
        var rightKind = word(cells, Column.RIGHT_KIND, RIGHTS, refusals);
        var source = text(cells, Column.SOURCE) == null
                ? (text(cells, Column.COMPLAINANT) == null ? Source.REPORT : Source.COMPLAINT)
                : word(cells, Column.SOURCE, SOURCES, refusals);
        var unitId = unit(cells, units, refusals);
        var code = text(cells, Column.RESPONDENT_CODE);
        if (source == null || receivedOn == null || rightKind == null || unitId == null) {
            return null;
        }
        return new ClueForm(
                source,
                reference,
                receivedOn,
                unitId,
                rightKind,
                text(cells, Column.RIGHT_NUMBER),
                text(cells, Column.RIGHT_NAME),
                text(cells, Column.RIGHT_HOLDER),
                code == null ? Party.Kind.UNKNOWN : Party.Kind.ENTITY,
                text(cells, Column.RESPONDENT),
                code,
                text(cells, Column.RESPONDENT_ADDRESS),
                text(cells, Column.RESPONDENT_PHONE),
                Party.Kind.UNKNOWN,
                text(cells, Column.COMPLAINANT),
                text(cells, Column.COMPLAINANT_ADDRESS),
                text(cells, Column.COMPLAINANT_PHONE),
                text(cells, Column.SUMMARY) == null ? "" : text(cells, Column.SUMMARY));
    }

    private static @Nullable LocalDate receivedOn(Map<Column, Cell> cells, List<Refusal> refusals) {
        var text = text(cells, Column.RECEIVED_ON);
        if (text == null) {
            refusals.add(Refusal.at(Column.RECEIVED_ON.field(), "REQUIRED"));
            return null;
        }
        // 2026-03-02 10:15:00, 2026/3/2, 2026.3.2, 2026年3月2日
        var day = text.replaceAll("[年月/.]", "-").replaceAll("日.*", "").replaceAll("[ T].*", "");
        try {
            return LocalDate.parse(day, DAY);
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at(
                    Column.RECEIVED_ON.field(),
                    "IMPORT_DATE_INVALID",
                    cells.get(Column.RECEIVED_ON).at()));
            return null;
        }
    }

    private static <T> @Nullable T word(
            Map<Column, Cell> cells, Column column, Map<String, T> words, List<Refusal> refusals) {
        var text = text(cells, column);
        if (text == null) {
            refusals.add(Refusal.at(column.field(), "REQUIRED"));
            return null;
        }
        var found = words.get(text);
        if (found == null) {
            var known = words.keySet().stream().sorted().collect(Collectors.joining("、"));
            refusals.add(Refusal.at(
                    column.field(), "IMPORT_WORD_UNKNOWN", cells.get(column).at(), known));
        }
        return found;
    }

    private static @Nullable String unit(Map<Column, Cell> cells, List<Unit> units, List<Refusal> refusals) {
        var text = text(cells, Column.UNIT);
        if (text == null && units.size() == 1) {
            return units.get(0).id();
        }
        var found = units.stream().filter(unit -> unit.name().equals(text)).findFirst();
        if (found.isEmpty()) {
            var names = units.stream().map(Unit::name).collect(Collectors.joining("、"));
            refusals.add(
                    text == null
                            ? Refusal.at(Column.UNIT.field(), "REQUIRED")
                            : Refusal.at(
                                    Column.UNIT.field(),
                                    "IMPORT_WORD_UNKNOWN",
                                    cells.get(Column.UNIT).at(),
                                    names));
        }
        return found.map(Unit::id).orElse(null);
    }

    /** The first of the upper lines that names the most columns is the header; it must name those that are required. */
    private static Header header(List<Line> lines) throws Unusable {
        Header best = null;
        for (int line = 0; line < Math.min(LATEST_HEADER, lines.size()); line++) {
            var header = header(lines.get(line), line);
            if (best == null || header.places().size() > best.places().size()) {
                best = header;
            }
        }
        if (best == null) {
            throw new Unusable(Refusal.at("file", "IMPORT_EMPTY"));
        }
        var found = best;
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !found.places().containsKey(column))
                .map(Column::header)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Unusable(Refusal.at("file", "IMPORT_COLUMN_MISSING", missing));
        }
        return found;
    }

    private static Header header(Line line, int index) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var ignored = new ArrayList<String>();
        line.cells().forEach((place, cell) -> {
            var column = Column.of(cell.text());
            if (column.isEmpty() || places.putIfAbsent(column.get(), place) != null) {
                ignored.add(cell.text().strip());
            }
        });
        return new Header(places, index, ignored);
    }

    private static Imported.Row row(
            Line line,
            Map<Column, Cell> cells,
            Result result,
            @Nullable CaseNumber caseNumber,
            List<Refusal> refusals) {
        return new Imported.Row(
                line.number(),
                result,
                shown(cells, Column.REFERENCE),
                shown(cells, Column.RESPONDENT),
                caseNumber,
                List.copyOf(refusals));
    }

    private static String shown(Map<Column, Cell> cells, Column column) {
        var text = text(cells, column);
        return text == null ? "" : text.substring(0, Math.min(200, text.length()));
    }

    private static @Nullable String text(Map<Column, Cell> cells, Column column) {
        var cell = cells.get(column);
        return cell == null || cell.text().isBlank() ? null : cell.text().strip();
    }

    private static @Nullable String field(Cell cell, Map<Column, Cell> cells) {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().equals(cell))
                .map(entry -> entry.getKey().field())
                .findFirst()
                .orElse(null);
    }

    private static void copy(InputStream upload, Path file) throws IOException, Unusable {
        var limited = new java.io.ByteArrayInputStream(upload.readNBytes(MOST_BYTES + 1));
        if (limited.available() > MOST_BYTES) {
            throw new Unusable(Refusal.at("file", "IMPORT_TOO_LARGE"));
        }
        Files.copy(limited, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
