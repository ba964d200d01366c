package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of a table does anything in a spreadsheet. */
class FiguresCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatWouldBeAFormulaIsText(String value) {
        assertThat(FiguresCsv.cell(value)).startsWith("\"'").isEqualTo("\"'" + value.replace("\"", "\"\"") + "\"");
    }

    @Test
    void aNameStaysWhatItIs() {
        assertThat(FiguresCsv.cell("云州市市场监督管理局（知识产权局）")).isEqualTo("\"云州市市场监督管理局（知识产权局）\"");
        assertThat(FiguresCsv.cell("甲\"乙\",丙")).isEqualTo("\"甲\"\"乙\"\",丙\"");
        assertThat(FiguresCsv.cell("")).isEqualTo("\"\"");
    }
}
