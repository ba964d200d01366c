package anjuan.story;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.CHIEF;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.Attachments;
import anjuan.document.Paper;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.officer.Organisation;
import anjuan.task.AttachDesk;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The papers that the steps of a penalty case make. */
@AnjuanTest
class PapersOfStepsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    Papers papers;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachDesk attachDesk;

    @Autowired
    Organisation organisation;

    @ParameterizedTest
    @CsvSource({
        "INSPECTION, ON_SITE_RECORD, SCENE_RECORD",
        "QUESTIONING, PARTY_STATEMENT, QUESTIONING_RECORD",
        "EVIDENCE_TAKING, DOCUMENT, EVIDENCE_EXTRACT",
        "EVIDENCE_TAKING, ELECTRONIC_DATA, ELECTRONIC_EVIDENCE_RECORD"
    })
    void anActOfTwoOfficersMakesItsRecord(String kind, String evidence, PaperKind made) throws IOException {
        var number = story.investigating(DAY);
        var act = with(
                with(Forms.inspection(SECOND), "kind", kind), "evidence", List.of(Forms.evidence(evidence, "证据一")));

        story.act(number, LEAD, "investigativeActTaken", DAY, with(act, "person", "钱某（店长）"));

        var record = one(number, made);
        assertThat(record.number()).isNull();
        assertThat(text(record))
                .contains("钱某（店长）", "云州市解放路1号", "现场检查", "李明（南执K0102）、王芳（南执K0103）", "2026年3月2日")
                .doesNotContain("周强");
    }

    @Test
    void aDemandForMaterialIsALetterWithANumberAndALastDay() throws IOException {
        var number = story.investigating(DAY);

        story.act(
                number,
                LEAD,
                "materialDemanded",
                DAY,
                Map.of("askedOf", "云州市某百货商行", "subject", "进货票据", "dueOn", "2026-03-09"));

        var letter = one(number, PaperKind.MATERIAL_DEMAND);
        assertThat(letter.number()).startsWith("云市监限提〔2026〕");
        assertThat(text(letter)).contains("云州市某百货商行：", "于2026年3月9日前", "进货票据", "第三十条");
    }

    @Test
    void aSummonsSaysWhoComesWhenAndWhere() throws IOException {
        var number = story.investigating(DAY);

        story.act(
                number,
                LEAD,
                "questioningNoticed",
                DAY,
                Map.of("askedOf", "钱某", "subject", "进货渠道", "place", "本局询问室", "dueOn", "2026-03-09"));

        var letter = one(number, PaperKind.QUESTIONING_NOTICE);
        assertThat(letter.number()).startsWith("云市监询通〔2026〕");
        assertThat(text(letter)).contains("钱某：", "于2026年3月9日　　时　　分到本局询问室接受询问", "第二十九条");
    }

    @Test
    void aStatementOfThePartyIsPutOnRecord() throws IOException {
        var number = story.notified(DAY);

        story.act(
                number,
                LEAD,
                "recordStatement",
                DAY,
                Map.of("statement", "STATED", "points", "进货时查验过授权书", "adopted", false, "answer", "授权书系伪造"));

        assertThat(text(one(number, PaperKind.STATEMENT_RECORD)))
                .contains("云州市某百货商行", "进货时查验过授权书", "云市监罚告〔2026〕")
                .doesNotContain("授权书系伪造");
    }

    @Test
    void theMeetingOfTheLeadersIsRecordedWithEachView() throws IOException {
        var number = story.meeting(DAY);

        story.act(number, CHIEF, "holdMeeting", DAY, Forms.meeting("PENALTY"));

        var record = one(number, PaperKind.MEETING_RECORD);
        assertThat(text(record)).contains("第五十七条", "第六十条", "云州市某百货商行", "2026年3月2日");
        assertThat(lines(record, 1)).containsExactly("吴伟 同意", "何军 同意");
    }

    @Test
    void aPartyThatGivesUpItsRightLeavesNoRecordOfAStatement() {
        assertThat(papers.of(story.deciding(DAY))).extracting(Paper::kind).doesNotContain(PaperKind.STATEMENT_RECORD);
    }

    @Test
    void theNoticeTellsTheRightToAHearing() throws IOException {
        var large = story.reviewing(DAY);
        story.act(large, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(large, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 100000));
        story.act(large, HEAD, "decideProposal", DAY, Forms.approved());

        assertThat(text(one(large, PaperKind.PENALTY_NOTICE))).contains("要求举行听证", "五个工作日");
        assertThat(text(one(story.notified(DAY), PaperKind.PENALTY_NOTICE))).doesNotContain("有权要求举行听证");
    }

    @Test
    void aReceiptBelongsToThePaperThatWasServed() {
        var number = story.performing(DAY);
        var byId = papers.of(number).stream().collect(Collectors.toMap(Paper::id, Paper::kind));

        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() == PaperKind.SERVICE_RECEIPT)
                .extracting(receipt -> byId.get(String.valueOf(receipt.serves())))
                .containsExactly(PaperKind.PENALTY_NOTICE, PaperKind.PENALTY_DECISION);
        assertThat(papers.of(number))
                .filteredOn(paper -> paper.kind() != PaperKind.SERVICE_RECEIPT)
                .extracting(Paper::serves)
                .containsOnlyNulls();
    }

    @Test
    void theContentsListEverythingInTheOrderOfTheTwoParts() throws IOException {
        var number = story.closing(DAY);
        attachDesk.attach(
                organisation.officer(LEAD),
                number,
                "现场照片",
                DAY,
                "photos.txt",
                new ByteArrayInputStream("照片说明".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(attachments.of(number)).hasSize(1);

        archive(number, "附光盘一张，另存");

        var contents = one(number, PaperKind.FILE_CONTENTS);
        assertThat(lines(contents, 0))
                .containsExactly("1 立案 / 不予立案审批表", "2 行政处罚决定书", "3 送达回证", "4 行政处罚告知书", "5 送达回证", "6 现场笔录", "7 现场照片");
        assertThat(lines(contents, 1))
                .containsExactly("1 案件来源登记表", "2 案件调查终结报告", "3 案件审核 / 法制审核表", "4 结案审批表", "5 行政处理决定审批表");
        assertThat(text(one(number, PaperKind.FILE_REMARKS))).contains("正卷7件40页，副卷5件12页", "附光盘一张，另存", "2026-1");
        assertThat(text(one(number, PaperKind.FILE_COVER)))
                .contains("云州市某百货商行一案", "给予行政处罚（云市监处罚〔2026〕", "正卷40页，副卷12页", "2026年3月2日");
    }

    private void archive(CaseNumber number, String remarks) {
        story.act(number, LEAD, "proposeClosure", DAY, Forms.closure("PERFORMED"));
        story.act(number, UNIT_HEAD, "endorseClosure", DAY, Forms.agrees());
        story.act(number, HEAD, "decideClosure", DAY, Forms.approved());
        var archive = Map.<String, Object>of("volume", "2026-1", "frontPages", 40, "backPages", 12, "remarks", remarks);
        story.act(number, ARCHIVIST, "archiveCase", DAY, archive);
    }

    @Test
    void anOrderSaysWhatIsToBeDoneByWhen() throws IOException {
        var number = story.investigating(DAY);
        var dueOn = LocalDate.of(2026, 3, 25);
        story.act(number, LEAD, "correctionProposed", DAY, CorrectionForms.correction(dueOn));
        story.act(number, HEAD, "decideCorrection", DAY, CorrectionForms.ordered());
        var posted = Map.<String, Object>of("ground", "WHEREABOUTS_UNKNOWN", "efforts", "查访两次", "place", "公告栏");
        story.act(new Matter(number, "C1"), LEAD, "publicNoticePosted", DAY, posted);
        story.act(number, LEAD, "correctionProposed", DAY, CorrectionForms.refund(dueOn));
        story.act(new Matter(number, "C2"), HEAD, "decideCorrection", DAY, CorrectionForms.ordered());

        assertThat(text(one(number, PaperKind.CORRECTION_ORDER)))
                .contains("云州市某百货商行：", "第二十八条", "于2026年3月25日前改正", "下架全部涉案商品", "市监责改〔2026〕");
        assertThat(text(one(number, PaperKind.REFUND_ORDER)))
                .contains("于2026年3月25日前将多收的款项退还", "多收的服务费", "500.00元", "李某", "市监责退〔2026〕");
        assertThat(text(one(number, PaperKind.PUBLIC_NOTICE))).contains("责令通知书", "下架全部涉案商品", "2026年3月25日前", "如不服本通知");
    }

    @Test
    void reckonedGainsStandBehindTheFacts() throws IOException {
        var day = LocalDate.of(2026, 5, 11);
        var number = story.investigating(day);
        story.act(number, LEAD, "investigativeActTaken", day, Forms.inspection(SECOND));
        var items =
                List.of(CorrectionForms.item("INCOME", "销售外套", 6000), CorrectionForms.item("PURCHASE", "购进外套", 2400));
        story.act(number, LEAD, "gainsReckoned", day, CorrectionForms.reckoned(day, items));
        story.act(number, LEAD, "investigate", day, Forms.concluded());
        story.act(number, LEAD, "writeReport", day, Forms.report(false));

        assertThat(text(one(number, PaperKind.INVESTIGATION_REPORT)))
                .contains("销售外套6000元（证据1）", "扣除购进外套2400元（证据1）", "违法所得3600元");
    }

    private Paper one(CaseNumber number, PaperKind kind) {
        var found =
                papers.of(number).stream().filter(paper -> paper.kind() == kind).toList();
        assertThat(found).as("%s of %s", kind, number).hasSize(1);
        return found.get(0);
    }

    private String text(Paper paper) throws IOException {
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    /** First and third cell of each line of a table below its heading. */
    private List<String> lines(Paper paper, int table) throws IOException {
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes)) {
            return document.getTables().get(table).getRows().stream()
                    .skip(1)
                    .map(row -> row.getCell(0).getText() + " " + row.getCell(2).getText())
                    .toList();
        }
    }
}
