package anjuan.api;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

@AnjuanTest
class ClueApiTest {

    @Autowired
    Caller caller;

    @Test
    void aClueOpensACaseAndItsReferenceIsKnownFromThenOn() throws Exception {
        var clue = Story.aClue(LocalDate.of(2026, 3, 2));
        clue.put("sourceReference", UUID.randomUUID().toString());

        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.caseNumber").value(containsString("YZ-2026-")))
                .andExpect(jsonPath("$.known").value(false));
        caller.posts(Story.CLERK, "/clues", clue)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(true));
    }

    @Test
    void aSpreadsheetIsAnsweredRowByRow() throws Exception {
        var reference = UUID.randomUUID().toString();

        upload(Story.CLERK, reference)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.taken").value(1))
                .andExpect(jsonPath("$.refused").value(1))
                .andExpect(jsonPath("$.rows[0].row").value(2))
                .andExpect(jsonPath("$.rows[0].result").value("TAKEN"))
                .andExpect(jsonPath("$.rows[0].caseNumber").value(containsString("YZ-2026-")))
                .andExpect(jsonPath("$.rows[1].result").value("REFUSED"))
                .andExpect(jsonPath("$.rows[1].refusals[0].field").value("receivedOn"))
                .andExpect(jsonPath("$.rows[1].refusals[0].code").value("IMPORT_DATE_INVALID"))
                .andExpect(jsonPath("$.rows[1].refusals[0].message").value(containsString("B3")));
        upload(Story.CLERK, reference)
                .andExpect(jsonPath("$.taken").value(0))
                .andExpect(jsonPath("$.rows[0].result").value("KNOWN"));
    }

    @Test
    void onlyAClerkUploads() throws Exception {
        upload(Story.HEAD, "x")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("NOT_YOURS"));
    }

    @Test
    void whatIsNoSpreadsheetIsRefusedAtTheFileWithTheWayOut() throws Exception {
        send(Story.CLERK, new byte[] {1, 2, 3})
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("REFUSED"))
                .andExpect(jsonPath("$.fields[0].field").value("file"))
                .andExpect(jsonPath("$.fields[0].code").value("IMPORT_NOT_XLSX"))
                .andExpect(jsonPath("$.message").value(containsString("另存为")));
    }

    private ResultActions upload(String who, String reference) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            String[][] rows = {
                {"登记编号", "登记时间", "涉及权利类型", "问题描述", "办理机构"},
                {reference, "2026-03-02", "商标", "销售侵权服装", "知识产权保护科"},
                {reference + "-2", "某日", "商标", "销售侵权服装", "知识产权保护科"}
            };
            for (int line = 0; line < rows.length; line++) {
                var row = sheet.createRow(line);
                for (int column = 0; column < rows[line].length; column++) {
                    row.createCell(column).setCellValue(rows[line][column]);
                }
            }
            workbook.write(out);
        }
        return send(who, out.toByteArray());
    }

    private ResultActions send(String who, byte[] bytes) throws Exception {
        return caller.sends(
                who,
                multipart("/api/clues/import")
                        .file(new MockMultipartFile("file", "clues.xlsx", "application/octet-stream", bytes)));
    }
}
