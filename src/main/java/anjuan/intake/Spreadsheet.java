package anjuan.intake;

import anjuan.task.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The first sheet of an xlsx file as texts, read as a stream: a small file may unpack into a sheet that fills the
 * memory, so reading stops where the sheet is longer than is allowed.
 */
final class Spreadsheet {

    /** Unpacked, all parts together. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final int MOST_COLUMNS = 100;
    private static final int DATE_1904 = 1462;

    /**
     * One cell.
     *
     * @param at its name, such as {@code D5}
     */
    record Cell(String at, String text, boolean isFormula) {}

    /** A row that is not empty, by column from 0. */
    record Line(int number, Map<Integer, Cell> cells) {}

    /** The file cannot be read as a spreadsheet of clues. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Unusable(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private static final class TooLong extends SAXException {

        private static final long serialVersionUID = 1L;
    }

    private Spreadsheet() {}

    /**
     * Reads the first sheet.
     *
     * @param mostLines lines that are not empty, the header's included
     */
    static List<Line> read(Path file, int mostLines) throws IOException, Unusable {
        requireXlsx(file);
        requireBearable(file);
        try (var opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            requireNoMacros(opened);
            return lines(opened, mostLines);
        } catch (TooLong tooLong) {
            throw new Unusable(Refusal.at("file", "IMPORT_TOO_MANY_ROWS", mostLines - 1));
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | IOException broken) {
            throw new Unusable(Refusal.at("file", "IMPORT_NOT_XLSX"));
        }
    }

    private static void requireXlsx(Path file) throws IOException, Unusable {
        var magic = FileMagic.valueOf(file.toFile());
        if (magic == FileMagic.OLE2 && isEncrypted(file)) {
            throw new Unusable(Refusal.at("file", "IMPORT_ENCRYPTED"));
        }
        if (magic != FileMagic.OOXML) {
            throw new Unusable(Refusal.at("file", "IMPORT_NOT_XLSX"));
        }
    }

    private static boolean isEncrypted(Path file) {
        try (var container = new POIFSFileSystem(file.toFile(), true)) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Counts what the file really unpacks to; the sizes that it states of itself may be lies. */
    private static void requireBearable(Path file) throws Unusable {
        long unpacked = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                try (var part = zip.getInputStream(entries.nextElement())) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new Unusable(Refusal.at("file", "IMPORT_TOO_LARGE"));
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw new Unusable(Refusal.at("file", "IMPORT_NOT_XLSX"));
        }
    }

    private static void requireNoMacros(OPCPackage opened) throws InvalidFormatException, Unusable {
        boolean hasMacros = opened.getParts().stream()
                .anyMatch(part -> part.getContentType().equals(XSSFRelation.MACROS_WORKBOOK.getContentType())
                        || part.getContentType().equals(XSSFRelation.VBA_MACROS.getContentType()));
        if (hasMacros) {
            throw new Unusable(Refusal.at("file", "IMPORT_MACROS"));
        }
        var main = opened.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        boolean isWorkbook =
                main.stream().anyMatch(part -> part.getContentType().equals(XSSFRelation.WORKBOOK.getContentType()));
        if (!isWorkbook) {
            throw new Unusable(Refusal.at("file", "IMPORT_NOT_XLSX"));
        }
    }

    private static List<Line> lines(OPCPackage opened, int mostLines)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException, Unusable {
        var reader = new XSSFReader(opened);
        var sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new Unusable(Refusal.at("file", "IMPORT_EMPTY"));
        }
        try (InputStream sheet = sheets.next()) {
            var handler = new SheetHandler(
                    new ReadOnlySharedStringsTable(opened), reader.getStylesTable(), is1904(reader), mostLines);
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.parse(new InputSource(sheet));
            return handler.lines;
        }
    }

    private static boolean is1904(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        var found = new boolean[1];
        try (var workbook = reader.getWorkbookData()) {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    var flag = attributes.getValue("date1904");
                    found[0] |= name.equals("workbookPr") && ("1".equals(flag) || "true".equals(flag));
                }
            });
            parser.parse(new InputSource(workbook));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("no XML parser", e);
        }
        return found[0];
    }

    /** Collects the cells of one sheet. */
    private static final class SheetHandler extends DefaultHandler {

        private final SharedStrings strings;
        private final @Nullable StylesTable styles;
        private final boolean is1904;
        private final int mostLines;
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Map<Integer, Cell> cells = new TreeMap<>();
        private int rowNumber;
        private int column;
        private String type = "n";
        private @Nullable String style;
        private boolean isFormula;
        private boolean takesText;

        SheetHandler(SharedStrings strings, @Nullable StylesTable styles, boolean is1904, int mostLines) {
            this.strings = strings;
            this.styles = styles;
            this.is1904 = is1904;
            this.mostLines = mostLines;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            switch (name) {
                case "row" -> {
                    var number = attributes.getValue("r");
                    rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
                    cells = new TreeMap<>();
                    column = -1;
                }
                case "c" -> {
                    var at = attributes.getValue("r");
                    column = at == null ? column + 1 : new CellReference(at).getCol();
                    type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                    style = attributes.getValue("s");
                    isFormula = false;
                    text.setLength(0);
                }
                case "f" -> isFormula = true;
                // t is the text of an inline string; rPh, a reading aid, is no part of it
                case "v", "t" -> takesText = true;
                case "rPh" -> takesText = false;
                default -> {}
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (takesText) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            switch (name) {
                case "v", "t" -> takesText = false;
                case "c" -> addCell();
                case "row" -> addLine();
                default -> {}
            }
        }

        private void addCell() {
            var value = value();
            if (column < MOST_COLUMNS && (isFormula || !value.isBlank())) {
                cells.put(column, new Cell(CellReference.convertNumToColString(column) + rowNumber, value, isFormula));
            }
        }

        private void addLine() throws TooLong {
            if (cells.isEmpty()) {
                return;
            }
            if (lines.size() == mostLines) {
                throw new TooLong();
            }
            lines.add(new Line(rowNumber, cells));
        }

        private String value() {
            var raw = text.toString();
            return switch (type) {
                case "s" ->
                    raw.isBlank()
                            ? ""
                            : strings.getItemAt(Integer.parseInt(raw.strip())).getString();
                case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
                case "n" -> number(raw.strip());
                default -> raw;
            };
        }

        /** A number as it was meant: a day where its format says so, digits otherwise, never 1.0E10. */
        private String number(String raw) {
            if (raw.isEmpty()) {
                return "";
            }
            var number = new java.math.BigDecimal(raw);
            return isDay(number)
                    ? day(number.intValue()).toString()
                    : number.stripTrailingZeros().toPlainString();
        }

        private boolean isDay(java.math.BigDecimal number) {
            if (style == null || styles == null || number.signum() <= 0 || number.intValue() > 2_958_465) {
                return false;
            }
            var format = styles.getStyleAt(Integer.parseInt(style));
            return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
        }

        private LocalDate day(int days) {
            return DateUtil.getLocalDateTime(is1904 ? days + DATE_1904 : days).toLocalDate();
        }
    }
}
