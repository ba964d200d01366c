package anjuan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.RightKind;
import anjuan.casefile.Source;
import anjuan.intake.Imported.ImportResult;
import anjuan.intake.Imported.RefusedFile;
import anjuan.intake.Imported.Result;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class ClueImportTest {

    private static final List<String> HEADERS =
            List.of("登记编号", "登记时间", "来源", "投诉举报人", "联系电话", "被投诉举报主体", "统一社会信用代码", "涉及权利类型", "注册号/专利号", "问题描述", "办理机构");

    @Autowired
    ClueImport clueImport;

    @Autowired
    Organisation organisation;

    @Autowired
    CaseFiles files;

    /** Tells the references of one test from those of another: all share a database. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyRowOpensAFile() throws Exception {
        var result = taken(sheet(HEADERS, row("1"), row("2")));

        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.rows()).extracting(Imported.Row::row).containsExactly(2, 3);
        var file = files.read(result.rows().get(0).caseNumber());
        assertThat(file.source()).isEqualTo(Source.COMPLAINT);
        assertThat(file.rightKind()).isEqualTo(RightKind.TRADEMARK);
        assertThat(file.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(file.respondent()).isEqualTo("云州市某商行");
        assertThat(file.unitId()).isEqualTo("yz-case");
        assertThat(files.parties(file.number()))
                .anySatisfy(party -> assertThat(party.phone()).isEqualTo("13800000000"));
    }

    @Test
    void theSameFileTwiceAddsNothing() throws Exception {
        var sheet = sheet(HEADERS, row("1"), row("2"));
        var first = taken(sheet);

        var second = taken(sheet);

        assertThat(second.known()).isEqualTo(2);
        assertThat(second.taken()).isZero();
        assertThat(second.rows())
                .extracting(Imported.Row::caseNumber)
                .isEqualTo(first.rows().stream().map(Imported.Row::caseNumber).toList());
    }

    @Test
    void aRowThatIsRefusedKeepsNoOtherBack() throws Exception {
        var future = row("1");
        future[1] = "2099-01-01";

        var result = taken(sheet(HEADERS, future, row("2")));

        assertThat(result.rows()).extracting(Imported.Row::result).containsExactly(Result.REFUSED, Result.TAKEN);
        assertThat(codes(result.rows().get(0))).containsExactly("DATE_IN_FUTURE");
    }

    @Test
    void headersMayStandInAnyOrderUnderOtherNamesAndBelowATitle() throws Exception {
        var sheet = workbook(rows -> {
            fill(rows.apply(0), "云州市投诉举报导出表");
            fill(rows.apply(1), "问题描述*", "权利类型", "科室", "接收日期（年月日）", "编号", "备注", "举报人");
            fill(rows.apply(2), "销售侵权服装", "专利", "知识产权保护科", "2026年3月2日", "C" + mark, "急", "");
        });

        var result = taken(sheet);

        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.ignored()).containsExactly("备注");
        var file = files.read(result.rows().get(0).caseNumber());
        assertThat(file.source()).isEqualTo(Source.REPORT);
        assertThat(file.rightKind()).isEqualTo(RightKind.PATENT);
    }

    @Test
    void datesAreReadAsDatesAndAsTexts() throws Exception {
        var sheet = workbook(rows -> {
            fill(rows.apply(0), HEADERS.toArray());
            var dated = row("1");
            dated[1] = LocalDate.of(2026, 3, 4);
            fill(rows.apply(1), dated);
            int line = 2;
            for (var text : List.of("2026/3/4", "2026-03-04 10:15:00", "2026.3.4", "2026年3月4日")) {
                var written = row("t" + line);
                written[1] = text;
                fill(rows.apply(line++), written);
            }
        });

        var result = taken(sheet);

        assertThat(result.rows()).hasSize(5).allSatisfy(one -> assertThat(
                        files.read(one.caseNumber()).receivedOn())
                .isEqualTo(LocalDate.of(2026, 3, 4)));
    }

    @Test
    void aLongNumberKeepsItsDigits() throws Exception {
        var numeric = row("1");
        numeric[4] = 13812345678d;
        numeric[8] = 12345678901234d;

        var result = taken(sheet(HEADERS, numeric));

        var file = files.read(result.rows().get(0).caseNumber());
        assertThat(file.rightNumber()).isEqualTo("12345678901234");
        assertThat(files.parties(file.number()))
                .anySatisfy(party -> assertThat(party.phone()).isEqualTo("13812345678"));
    }

    @Test
    void aFormulaIsRefusedWithItsCell() throws Exception {
        var sheet = workbook(rows -> {
            fill(rows.apply(0), HEADERS.toArray());
            fill(rows.apply(1), row("1"));
            rows.apply(1).getCell(5).setCellFormula("HYPERLINK(\"http://evil\",\"x\")");
            fill(rows.apply(2), row("2"));
        });

        var result = taken(sheet);

        assertThat(result.rows()).extracting(Imported.Row::result).containsExactly(Result.REFUSED, Result.TAKEN);
        assertThat(result.rows().get(0).refusals())
                .containsExactly(Refusal.at("respondentName", "IMPORT_FORMULA", "F2"));
    }

    @Test
    void wordsAndDatesThatNobodyKnowsAreRefusedWithTheirCell() throws Exception {
        var strange = row("1");
        strange[1] = "下周";
        strange[2] = "火星";
        strange[7] = "月球权";
        strange[10] = "不存在科";

        var result = taken(sheet(HEADERS, strange));

        assertThat(result.rows().get(0).refusals())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder(
                        "IMPORT_DATE_INVALID", "IMPORT_WORD_UNKNOWN", "IMPORT_WORD_UNKNOWN", "IMPORT_WORD_UNKNOWN");
        assertThat(result.rows().get(0).refusals())
                .allSatisfy(
                        refusal -> assertThat(refusal.args().get(0).toString()).matches("[BCHK]2"));
    }

    @Test
    void aRowWithoutReferenceOrContentIsRefused() throws Exception {
        var empty = row("1");
        empty[0] = "";
        empty[9] = "";

        var result = taken(sheet(HEADERS, empty));

        assertThat(result.rows().get(0).refusals()).extracting(Refusal::field).contains("sourceReference");
    }

    @Test
    void aNameOfTenThousandCharactersIsRefusedAtItsField() throws Exception {
        var longName = row("1");
        longName[5] = "长".repeat(10_000);

        var result = taken(sheet(HEADERS, longName));

        assertThat(result.rows().get(0).refusals()).containsExactly(Refusal.at("respondentName", "TOO_LONG", 200));
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        assertThat(refused(sheet(List.of("登记编号", "登记时间", "办理机构"), new Object[] {"1", "2026-03-02", "知识产权保护科"})))
                .containsExactly(Refusal.at("file", "IMPORT_COLUMN_MISSING", "涉及权利类型、问题描述"));
    }

    @Test
    void moreRowsThanAreAllowedAreNotReadAtAll() throws Exception {
        var rows = new Object[ClueImport.MOST_ROWS + 1][];
        Arrays.setAll(rows, index -> row("n" + index));

        assertThat(refused(sheet(HEADERS, rows)))
                .containsExactly(Refusal.at("file", "IMPORT_TOO_MANY_ROWS", ClueImport.MOST_ROWS));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() throws Exception {
        var old = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(old);
        }
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(1);
        }
        var whole = sheet(HEADERS, row("1"));

        for (var bytes : List.of(
                "登记编号,登记时间".getBytes(StandardCharsets.UTF_8),
                old.toByteArray(),
                zip.toByteArray(),
                new byte[0],
                Arrays.copyOf(whole, whole.length / 2))) {
            assertThat(refused(bytes)).containsExactly(Refusal.at("file", "IMPORT_NOT_XLSX"));
        }
    }

    @Test
    void aSpreadsheetWithAPasswordIsRefused() throws Exception {
        var encrypted = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var opened = OPCPackage.open(new ByteArrayInputStream(sheet(HEADERS, row("1"))));
                    var out = encryptor.getDataStream(container)) {
                opened.save(out);
            }
            container.writeFilesystem(encrypted);
        }

        assertThat(refused(encrypted.toByteArray())).containsExactly(Refusal.at("file", "IMPORT_ENCRYPTED"));
    }

    @Test
    void aSpreadsheetWithMacrosIsRefused() throws Exception {
        var macros = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.setVBAProject(new ByteArrayInputStream(new byte[] {1}));
            workbook.write(macros);
        }

        assertThat(refused(macros.toByteArray())).containsExactly(Refusal.at("file", "IMPORT_MACROS"));
    }

    @Test
    void aFileThatSwellsIsRefused() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            var blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                zip.write(blanks);
            }
        }

        assertThat(refused(bomb.toByteArray())).containsExactly(Refusal.at("file", "IMPORT_TOO_LARGE"));
    }

    @Test
    void anEmptySheetIsRefused() throws Exception {
        assertThat(refused(workbook(rows -> {}))).containsExactly(Refusal.at("file", "IMPORT_EMPTY"));
    }

    @Test
    void onlyAClerkImports() throws Exception {
        var imported =
                clueImport.take(organisation.officer(Story.HEAD), new ByteArrayInputStream(sheet(HEADERS, row("1"))));

        assertThat(((RefusedFile) imported).refusals()).containsExactly(Refusal.of("POST_NEEDED", "CLERK"));
    }

    private Object[] row(String reference) {
        return new Object[] {
            mark + "-" + reference,
            "2026-03-02",
            "投诉",
            "张某",
            "13800000000",
            "云州市某商行",
            "91330000MA0000000X",
            "商标",
            "1234567",
            "销售侵权服装",
            "知识产权保护科"
        };
    }

    private static byte[] sheet(List<String> headers, Object[]... rows) throws IOException {
        return workbook(sheet -> {
            fill(sheet.apply(0), headers.toArray());
            for (int index = 0; index < rows.length; index++) {
                fill(sheet.apply(index + 1), rows[index]);
            }
        });
    }

    private static byte[] workbook(Consumer<java.util.function.IntFunction<Row>> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            fill.accept(index -> sheet.getRow(index) == null ? sheet.createRow(index) : sheet.getRow(index));
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static void fill(Row row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            var cell = row.createCell(column);
            if (values[column] instanceof Double number) {
                cell.setCellValue(number);
            } else if (values[column] instanceof LocalDate day) {
                cell.setCellValue(day);
                var style = row.getSheet().getWorkbook().createCellStyle();
                style.setDataFormat((short) 14);
                cell.setCellStyle(style);
            } else {
                cell.setCellValue((String) values[column]);
            }
        }
    }

    private ImportResult taken(byte[] sheet) {
        var imported = clueImport.take(organisation.officer(Story.CLERK), new ByteArrayInputStream(sheet));
        assertThat(imported).isInstanceOf(ImportResult.class);
        return (ImportResult) imported;
    }

    private List<Refusal> refused(byte[] sheet) {
        var imported = clueImport.take(organisation.officer(Story.CLERK), new ByteArrayInputStream(sheet));
        assertThat(imported).isInstanceOf(RefusedFile.class);
        return ((RefusedFile) imported).refusals();
    }

    private static List<String> codes(Imported.Row row) {
        return row.refusals().stream().map(Refusal::code).toList();
    }
}
