package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplatesTest {

    private static final List<String> FIELDS = List.of(
            "caseNumber",
            "filingNumber",
            "bureauName",
            "unitName",
            "source",
            "receivedOn",
            "respondent",
            "respondentCode",
            "respondentAddress",
            "right",
            "summary",
            "officers",
            "filingKind",
            "facts",
            "grounds",
            "unitHeadName",
            "unitHeadOpinion",
            "headName",
            "headOpinion",
            "approvedOn",
            "matter",
            "nature",
            "lawBroken",
            "lawApplied",
            "discretion",
            "proposal",
            "reviewKind",
            "opinion",
            "advice",
            "reviewerName",
            "reviewedOn",
            "round",
            "number",
            "issuedOn",
            "decisionKind",
            "partyPoints",
            "partyAnswer",
            "documentName",
            "serviceWay",
            "servedOn",
            "receiver",
            "serviceProof",
            "closingGround",
            "execution",
            "goodsHandling",
            "note");

    private final Templates templates = new Templates();

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperTakesItsFieldsAndLeavesNoPlaceholder(PaperKind kind) throws IOException {
        var fields = new HashMap<String, Object>();
        FIELDS.forEach(field -> fields.put(field, "某" + field));
        for (int point = 1; point <= 7; point++) {
            fields.put("point" + point, "符合");
        }
        fields.put("parties", List.of(party("甲公司"), party("乙商行")));
        fields.put("evidence", List.of(Map.of("no", "1", "name", "现场笔录", "kind", "勘验笔录", "takenOn", "2026-03-02")));

        var text = text(templates.fill(kind, fields));

        assertThat(text).doesNotContain("{{", "}}", "[name]").contains("某bureauName");
        if (kind == PaperKind.CLUE_REGISTRATION) {
            assertThat(text).contains("甲公司", "乙商行");
        }
        if (kind == PaperKind.PENALTY_DECISION) {
            assertThat(text).contains("现场笔录", "某proposal", "某number");
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void whatTheCaseDoesNotHaveStaysBlank(PaperKind kind) throws IOException {
        var text = text(templates.fill(kind, Map.of("bureauName", "云州市市场监督管理局")));

        assertThat(text).contains("云州市市场监督管理局").doesNotContain("{{", "}}", "[name]", "null");
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            names = {"PENALTY_NOTICE", "INVESTIGATION_REPORT"})
    void whatPeopleWriteIsNotATemplate(PaperKind kind) throws IOException {
        var text = text(templates.fill(
                kind, Map.of("bureauName", "某局", "facts", "当事人自称 {{bureauName}} 和 {{#evil}}", "respondent", "甲")));

        assertThat(text).contains("{{bureauName}}", "{{#evil}}");
    }

    private static Map<String, String> party(String name) {
        return Map.of("role", "当事人", "name", name, "idCode", "9153", "address", "某路", "phone", "0871");
    }

    private static String text(byte[] word) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
