package anjuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AnjuanTest
class PapersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Papers papers;

    @Test
    void aCaseHasThePapersOfItsWayInOrder() {
        var number = story.archived(DAY);

        assertThat(papers.of(number))
                .extracting(Paper::kind)
                .containsExactlyInAnyOrder(
                        PaperKind.CLUE_REGISTRATION,
                        PaperKind.FILING_APPROVAL,
                        PaperKind.SCENE_RECORD,
                        PaperKind.INVESTIGATION_REPORT,
                        PaperKind.REVIEW_FORM,
                        PaperKind.DECISION_APPROVAL,
                        PaperKind.PENALTY_NOTICE,
                        PaperKind.PENALTY_DECISION,
                        PaperKind.SERVICE_RECEIPT,
                        PaperKind.SERVICE_RECEIPT,
                        PaperKind.CLOSURE_APPROVAL,
                        PaperKind.FILE_COVER,
                        PaperKind.FILE_CONTENTS,
                        PaperKind.FILE_REMARKS);
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() == PaperKind.SERVICE_RECEIPT)
                .extracting(Paper::version, Paper::fileName)
                .containsExactly(tuple(1, number + " 送达回证.docx"), tuple(2, number + " 送达回证（第2版）.docx"));
    }

    @Test
    void noPaperShowsACodeOfTheProgramOrADayOfTheComputer() throws IOException {
        var number = story.archived(DAY);

        for (var paper : papers.of(number)) {
            var text = text(paper).replace(number.value(), "");

            assertThat(text)
                    .as(paper.fileName())
                    .doesNotContainPattern("[A-Z]{2,}|[A-Z]+_[A-Z]+")
                    .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
                    .doesNotContain("null", "{{", "。。");
        }
    }

    @Test
    void theDecisionSaysWhatTheLawAsksOfIt() throws IOException {
        var number = story.archived(DAY);
        var decision = papers.of(number).stream()
                .filter(paper -> paper.kind() == PaperKind.PENALTY_DECISION)
                .findFirst()
                .orElseThrow();

        assertThat(text(decision))
                .contains("云州市某百货商行", "罚款5000元", "十五日内", "行政复议", "行政诉讼", "2026年3月2日")
                .contains(String.valueOf(decision.number()))
                // whoever complained is not named to the party
                .doesNotContain("张某");
    }

    @Test
    void aPaperIsFoundByItsCaseOnly() {
        var number = story.lodged(DAY);
        var paper = papers.of(number).get(0);

        assertThat(papers.find(number, paper.id())).contains(paper);
        assertThat(papers.find(story.lodged(DAY), paper.id())).isEmpty();
    }

    private String text(Paper paper) throws IOException {
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
