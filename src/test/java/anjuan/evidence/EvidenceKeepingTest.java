package anjuan.evidence;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.ARCHIVIST;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.document.Attachments;
import anjuan.evidence.EvidenceKeeping.HandOverForm;
import anjuan.evidence.EvidenceKeeping.JudgeForm;
import anjuan.evidence.EvidenceKeeping.LinkForm;
import anjuan.evidence.EvidenceKeeping.RegisterForm;
import anjuan.ledger.Ledger;
import anjuan.officer.Organisation;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Evidence comes in with acts or by itself, is judged, and goes from hand to hand; what the law forbids is refused. */
@AnjuanTest
class EvidenceKeepingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    EvidenceKeeping keeping;

    @Autowired
    EvidenceRegister register;

    @Autowired
    EvidenceList list;

    @Autowired
    AttachDesk attachDesk;

    @Autowired
    Attachments attached;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    Rows rows;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void anActGivesItsEvidenceUnderNumbersOfTheCase() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(
                number,
                LEAD,
                "investigativeActTaken",
                DAY.plusDays(1),
                with(
                        with(Forms.inspection(SECOND), "media", "执法记录仪 7 号"),
                        "evidence",
                        List.of(Forms.evidence("OBJECT", "服装24件"), Forms.evidence("DOCUMENT", "进货单据"))));

        assertThat(register.items(number)).extracting(EvidenceItem::no).containsExactly(1, 2, 3);
        assertThat(register.items(number)).extracting(EvidenceItem::name).containsExactly("现场笔录", "服装24件", "进货单据");
        var object = register.find(number, 2).orElseThrow();
        assertThat(object.actNo()).isEqualTo(2);
        assertThat(object.origin()).isEqualTo(Origin.COLLECTED);
        assertThat(object.media()).isEqualTo("执法记录仪 7 号");
        assertThat(object.obtainedBy()).isEqualTo("李明、王芳");
        assertThat(register.custody(number).get(2)).singleElement().satisfies(first -> {
            assertThat(first.holder()).isEqualTo("李明");
            assertThat(first.handedBy()).isEqualTo("当事人");
        });
        assertThat(ledger.latest(Matter.of(number), "investigativeActTaken"))
                .hasValueSatisfying(entry -> assertThat(entry.object()).isEqualTo("服装24件、进货单据"));
    }

    @Test
    void theChainOfCustodyGrowsFromWhoHoldsTheItem() {
        var number = withEvidence();

        done(record(number, LEAD, handOver("物证保管室 周强", DAY.plusDays(1))));
        done(record(number, UNIT_HEAD, handOver("云州市质检院", DAY.plusDays(5))));

        assertThat(register.custody(number).get(1))
                .extracting(Handover::handedBy)
                .containsExactly("当事人", "李明", "物证保管室 周强");
        assertThat(register.holder(register.find(number, 1).orElseThrow())).isEqualTo("云州市质检院");
        assertThat(codes(record(number, LEAD, handOver("李明", DAY.plusDays(4)))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        assertThat(codes(record(number, LEAD, handOver("云州市质检院", DAY.plusDays(6)))))
                .containsExactly("EVIDENCE_HELD_ALREADY");
        assertThat(codes(
                        record(number, LEAD, handOver("李明", LocalDate.now(clock).plusDays(1)))))
                .containsExactly("DATE_IN_FUTURE");
        assertThat(ledger.latest(Matter.of(number), "handOverEvidence"))
                .hasValueSatisfying(entry -> assertThat(entry.object()).isEqualTo("1 现场笔录"));
        assertThat(ledger.verify(number).isSound()).isTrue();
    }

    @Test
    void whatIsSetAsideFoundsNothing() {
        var number = withEvidence();

        assertThat(codes(record(number, LEAD, new JudgeForm(1, false, " ")))).containsExactly("REQUIRED");
        done(record(number, LEAD, new JudgeForm(1, false, "取得手段不合法")));

        assertThat(list.of(number)).isEmpty();
        assertThat(story.refusals(number, LEAD, "investigate", DAY, Forms.concluded()))
                .containsExactly("INVESTIGATION_WITHOUT_EVIDENCE");
        assertThat(codes(record(number, LEAD, new JudgeForm(1, false, "再次"))))
                .containsExactly("EVIDENCE_JUDGED_ALREADY");
        assertThat(codes(record(number, LEAD, new JudgeForm(1, true, null)))).containsExactly("REQUIRED");
        done(record(number, LEAD, new JudgeForm(1, true, "补正后采用")));
        assertThat(list.of(number)).hasSize(1);
    }

    @Test
    void theInvestigationEndsOnlyOnEvidenceThatWasChecked() {
        var number = withEvidence();
        done(record(number, LEAD, entered("SUBMITTED", DAY)));
        done(record(number, LEAD, new JudgeForm(2, false, "与本案无关")));

        assertThat(story.refusals(number, LEAD, "investigate", DAY, with(Forms.concluded(), "checked", false)))
                .containsExactly("MUST_HOLD");
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());

        assertThat(register.items(number))
                .extracting(EvidenceItem::status)
                .containsExactly(EvidenceStatus.VERIFIED, EvidenceStatus.EXCLUDED);
    }

    @Test
    void whatWasTakenBeforeTheFilingIsMarkedSo() {
        var number = story.verifying(DAY);
        var taken = with(entry("BEFORE_FILING", DAY), "withOfficer", SECOND);

        assertThat(codes(record(number, LEAD, read(with(taken, "withOfficer", null)))))
                .contains("OFFICER_UNKNOWN");
        assertThat(codes(record(number, LEAD, read(with(taken, "withOfficer", LEAD)))))
                .containsExactly("OFFICERS_TWO_NEEDED");
        done(record(number, LEAD, read(taken)));

        assertThat(register.items(number)).singleElement().satisfies(item -> {
            assertThat(item.origin()).isEqualTo(Origin.BEFORE_FILING);
            assertThat(item.obtainedBy()).isEqualTo("李明、王芳");
        });
        var filed = story.investigating(DAY);
        assertThat(codes(record(filed, LEAD, read(with(taken, "obtainedOn", "2026-03-03")))))
                .containsExactly("EVIDENCE_AFTER_FILING");
    }

    @Test
    void whatIsNotLawfulIsRefusedAndLeavesNoTrace() {
        var number = withEvidence();
        var before = rows.count();

        assertThat(codes(record(number, LEAD, entered("COLLECTED", DAY))))
                .containsExactly("EVIDENCE_COMES_WITH_ITS_ACT");
        assertThat(codes(record(number, LEAD, read(with(entry("SUBMITTED", DAY), "exemplar", "COPY")))))
                .containsExactly("EVIDENCE_COPY_NOTE_MISSING");
        assertThat(codes(record(number, LEAD, new JudgeForm(7, true, null)))).containsExactly("EVIDENCE_UNKNOWN");
        assertThat(codes(record(number, LEAD, new HandOverForm(7, "李明", null, DAY, "移交"))))
                .containsExactly("EVIDENCE_UNKNOWN");
        assertThat(codes(record(number, LEAD, new LinkForm(7, "x")))).containsExactly("EVIDENCE_UNKNOWN");
        assertThat(codes(record(number, LEAD, new LinkForm(1, "x")))).containsExactly("EVIDENCE_ATTACHMENT_UNKNOWN");
        assertThat(record(number, HEAD, new JudgeForm(1, true, null))).isInstanceOf(Completion.NotYours.class);
        assertThat(record(number, "shi.banan3", handOver("周强", DAY))).isInstanceOf(Completion.NotYours.class);
        assertThatThrownBy(() -> record(number, "donghu.kezhang", handOver("朱琳", DAY)))
                .isInstanceOf(NoSuchCase.class);

        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void anAttachmentOfAnotherCaseShowsNothing() {
        var number = withEvidence();
        var other = withEvidence();
        attachDesk.attach(
                organisation.officer(LEAD),
                other,
                "现场照片",
                DAY,
                "a.txt",
                new ByteArrayInputStream("现场".getBytes(StandardCharsets.UTF_8)));

        var id = attachments(other).get(0);
        assertThat(codes(record(number, LEAD, new LinkForm(1, id)))).containsExactly("EVIDENCE_ATTACHMENT_UNKNOWN");
        done(record(other, LEAD, new LinkForm(1, id)));
        assertThat(codes(record(other, LEAD, new LinkForm(1, id)))).containsExactly("EVIDENCE_LINKED_ALREADY");
        assertThat(register.links(other)).containsEntry(1, List.of(id));
    }

    @Test
    void afterTheDecisionNothingIsAddedButThingsMoveOn() {
        var number = story.performing(DAY);

        assertThat(codes(record(number, LEAD, entered("SUBMITTED", DAY)))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(codes(record(number, LEAD, new JudgeForm(1, false, "迟到的异议"))))
                .containsExactly("NOT_AT_THIS_STAGE");
        done(record(number, ARCHIVIST, handOver("档案室 林雪", DAY.plusDays(1))));
        assertThat(codes(record(story.archived(DAY), LEAD, handOver("周强", DAY))))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void theFirstContactTellsTheRightsAndOneIsQuestionedAtATime() {
        var number = story.investigating(DAY);
        var questioning = with(with(Forms.inspection(SECOND), "kind", "QUESTIONING"), "person", "张经理");

        assertThat(refused(number, with(questioning, "firstContact", null))).containsExactly("REQUIRED");
        assertThat(refused(number, with(questioning, "firstContact", "TOLD_BEFORE")))
                .containsExactly("RIGHTS_NOT_TOLD");
        assertThat(refused(number, with(questioning, "person", " "))).containsExactly("QUESTIONED_PERSON_MISSING");
        assertThat(refused(number, with(questioning, "person", "张经理、李会计"))).containsExactly("QUESTIONED_ONE_AT_A_TIME");
        story.act(number, LEAD, "investigativeActTaken", DAY, questioning);
        story.act(number, LEAD, "investigativeActTaken", DAY, with(questioning, "firstContact", "TOLD_BEFORE"));
    }

    @Test
    void anInspectionWithoutThePartyIsRecorded() {
        var number = story.investigating(DAY);

        assertThat(refused(number, with(Forms.inspection(SECOND), "presence", null)))
                .containsExactly("REQUIRED");
        assertThat(refused(number, with(Forms.inspection(SECOND), "presence", "ABSENT")))
                .containsExactly("RECORDING_MISSING");
        story.act(
                number,
                LEAD,
                "investigativeActTaken",
                DAY,
                with(with(Forms.inspection(SECOND), "presence", "ABSENT"), "media", "执法记录仪 7 号"));
    }

    @Test
    void thePagesShowAndRecordItInBothLanguages() throws Exception {
        var number = withEvidence();
        var lead = user(LEAD).roles("OFFICER");

        mvc.perform(get("/cases/" + number + "?tab=evidence").with(lead))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/evidence/new")))
                .andExpect(content().string(containsString("/evidence/1")));
        mvc.perform(get("/cases/" + number + "/evidence/new?lang=en").with(lead))
                .andExpect(content().string(containsString("Taken before the filing")));
        mvc.perform(post("/cases/" + number + "/evidence?lang=zh")
                        .with(lead)
                        .with(csrf())
                        .param("origin", "TRANSFERRED")
                        .param("name", "公安机关询问笔录"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("公安机关询问笔录")));
        mvc.perform(get("/cases/" + number + "/evidence/1?lang=en").with(lead))
                .andExpect(content().string(containsString("Chain of custody")));
        mvc.perform(post("/cases/" + number + "/evidence/1/handOver")
                        .with(lead)
                        .with(csrf())
                        .param("to", "物证保管室")
                        .param("handedOn", "2026-03-03")
                        .param("reason", "入库"))
                .andExpect(redirectedUrl("/cases/" + number + "/evidence/1"));
        mvc.perform(post("/cases/" + number + "/evidence/1/handOver")
                        .with(user("shi.banan3").roles("OFFICER"))
                        .with(csrf())
                        .param("to", "周强")
                        .param("handedOn", "2026-03-04")
                        .param("reason", "借用"))
                .andExpect(status().isForbidden());
        mvc.perform(get("/cases/" + number + "/evidence/1").with(user(HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("物证保管室")))
                .andExpect(content().string(not(containsString("/handOver"))));
        mvc.perform(get("/cases/" + number + "/evidence/9").with(lead)).andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + number + "/evidence/1")
                        .with(user("donghu.kezhang").roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + number + "/investigativeActTaken").with(lead))
                .andExpect(content().string(containsString("name=\"evidence[0].exemplar\"")));
    }

    private List<String> attachments(CaseNumber number) {
        return attached.of(number).stream().map(one -> one.id()).toList();
    }

    private CaseNumber withEvidence() {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        return number;
    }

    private List<String> refused(CaseNumber number, Map<String, Object> form) {
        return story.refusals(number, LEAD, "investigativeActTaken", DAY, form);
    }

    private Completion record(CaseNumber number, String who, EvidenceKeeping.Entry entry) {
        return keeping.record(organisation.officer(who), number, entry);
    }

    private static HandOverForm handOver(String to, LocalDate on) {
        return new HandOverForm(1, to, "物证保管室", on, "入库保管");
    }

    private RegisterForm entered(String origin, LocalDate on) {
        return read(entry(origin, on));
    }

    private RegisterForm read(Map<String, Object> fields) {
        return json.convertValue(fields, RegisterForm.class);
    }

    private static Map<String, Object> entry(String origin, LocalDate on) {
        return new HashMap<>(Map.of(
                "origin", origin,
                "kind", "DOCUMENT",
                "name", "授权证明",
                "proves", "权利人未授权当事人使用",
                "from", "雪松服饰有限公司",
                "obtainedOn", on.toString(),
                "exemplar", "ORIGINAL"));
    }

    private static void done(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Completed.class);
    }

    private static List<String> codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
