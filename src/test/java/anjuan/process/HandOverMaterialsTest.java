package anjuan.process;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Party;
import anjuan.document.Attachment;
import anjuan.document.Attachments;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.evidence.EvidenceRegister;
import anjuan.jurisdiction.Jurisdiction;
import anjuan.ledger.Ledger;
import anjuan.link.Links;
import anjuan.officer.Organisation;
import anjuan.task.AttachDesk;
import anjuan.testing.AnjuanTest;
import anjuan.testing.CorrectionForms;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes with a case that is handed over or split, and what the letters list of it. */
@AnjuanTest
class HandOverMaterialsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);

    @Autowired
    Story story;

    @Autowired
    AttachDesk attachDesk;

    @Autowired
    Attachments attachments;

    @Autowired
    Papers papers;

    @Autowired
    Jurisdiction jurisdiction;

    @Autowired
    Links links;

    @Autowired
    CaseFiles files;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    EvidenceRegister evidence;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLetterOfATransferListsWhatGoesWithIt() throws IOException {
        var number = withPhotos();

        story.act(number, LEAD, "transferProposed", DAY, Map.of("otherId", "qx", "reason", "违法行为发生地在该机关辖区"));
        story.act(number, HEAD, "decideHandOver", DAY, Map.of("granted", true));

        assertThat(text(number, PaperKind.CASE_TRANSFER))
                .contains("案件来源登记表", "立案 / 不予立案审批表", "现场照片", "（举报人信息略）的聊天记录")
                .doesNotContain("张某");
    }

    @Test
    void theLetterOfAnAssignmentListsThemToo() throws IOException {
        var number = withPhotos();

        story.act(
                number,
                HEAD,
                "caseAssignedDown",
                DAY,
                Map.of("otherId", "qx", "reason", "由下级查处更为便利", "requirements", "依法查处并报告结果", "notReserved", true));

        assertThat(text(number, PaperKind.CASE_ASSIGNMENT)).contains("案件来源登记表", "现场照片");
    }

    @Test
    void theFilesOfACaseThatIsHandedOverGoAlong() {
        var number = withPhotos();

        story.act(number, LEAD, "transferProposed", DAY, Map.of("otherId", "qx", "reason", "违法行为发生地在该机关辖区"));
        story.act(number, HEAD, "decideHandOver", DAY, Map.of("granted", true));

        goneAlong(number, jurisdiction.of(number).get(0).newCase());
    }

    @Test
    void theFilesOfACaseThatIsSplitGoIntoBoth() {
        var number = withPhotos();
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        files.replaceParties(number, List.copyOf(parties));

        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(Story.SECOND));
        var photos = attachments.of(number).get(0);
        transaction.executeWithoutResult(
                status -> evidence.link(evidence.find(number, 1).orElseThrow(), photos.id()));

        story.act(number, LEAD, "linkProposed", DAY, Map.of("kind", "SPLIT", "respondent", 2, "reason", "需要另行处理"));
        story.act(number, HEAD, "decideLink", DAY, Map.of("granted", true));

        var other = links.of(number).get(0).otherCase();
        goneAlong(number, other);
        assertThat(evidence.links(other).get(1))
                .as("the copied evidence shows the copied file")
                .singleElement()
                .satisfies(id -> assertThat(
                                attachments.find(other, id).orElseThrow().digest())
                        .isEqualTo(photos.digest()));
    }

    @Test
    void anOrderToRefundSaysWhatIsToBePutRight() throws IOException {
        var day = LocalDate.of(2026, 3, 2);
        var number = story.investigating(day);
        story.act(number, LEAD, "correctionProposed", day, CorrectionForms.refund(day.plusDays(20)));
        story.act(number, HEAD, "decideCorrection", day, CorrectionForms.ordered());

        assertThat(text(number, PaperKind.REFUND_ORDER)).contains("退款内容和要求：退还多收的服务费");
    }

    private CaseNumber withPhotos() {
        var number = story.investigating(DAY);
        attach(number, "现场照片");
        attach(number, "张某的聊天记录");
        return number;
    }

    private void attach(CaseNumber number, String title) {
        attachDesk.attach(
                organisation.officer(LEAD),
                number,
                title,
                DAY,
                "photos.txt",
                new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));
    }

    private void goneAlong(CaseNumber from, CaseNumber to) {
        assertThat(attachments.of(from)).hasSize(2);
        assertThat(attachments.of(to))
                .extracting(Attachment::title, Attachment::digest, Attachment::uploadedBy)
                .containsExactlyInAnyOrderElementsOf(attachments.of(from).stream()
                        .map(one -> tuple(one.title(), one.digest(), one.uploadedBy()))
                        .toList());
        assertThat(ledger.verify(to).isSound()).isTrue();
        assertThat(ledger.verify(from).isSound()).isTrue();
    }

    private String text(CaseNumber number, PaperKind kind) throws IOException {
        var paper = papers.of(number).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        try (var bytes = papers.open(paper);
                var document = new XWPFDocument(bytes);
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
