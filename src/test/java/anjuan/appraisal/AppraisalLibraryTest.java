package anjuan.appraisal;

import static anjuan.testing.Forms.with;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
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

import anjuan.appraisal.AppraisalLibrary.OfferForm;
import anjuan.appraisal.AppraisalLibrary.Question;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.RightKind;
import anjuan.document.Attachments;
import anjuan.evidence.EvidenceKind;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Origin;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.AttachDesk;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.Rows;
import anjuan.testing.Story;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A result of one bureau is cited by another, which never sees the case that it comes from. */
@AnjuanTest
class AppraisalLibraryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Story story;

    @Autowired
    AppraisalLibrary library;

    @Autowired
    Citing citing;

    @Autowired
    EvidenceRegister register;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachDesk attachDesk;

    @Autowired
    Organisation organisation;

    @Autowired
    Ledger ledger;

    @Autowired
    Rows rows;

    @Autowired
    MockMvc mvc;

    @Test
    void aResultIsFoundByRightProductAndBody() {
        var offer = offered(identified(), "球形羽绒服", null);

        for (var text : List.of("1234567", "雪松", "球形", "雪松服饰")) {
            assertThat(library.find(officer("qingxi.banan1"), new Question(null, text)))
                    .as(text)
                    .extracting(Offer::id)
                    .contains(offer.id());
        }
        assertThat(library.find(officer(LEAD), new Question(RightKind.PATENT, "球形")))
                .isEmpty();
        assertThat(library.find(officer(LEAD), new Question(null, "%"))).isEmpty();
    }

    @Test
    void itIsCitedInAnotherCaseAndBothLedgersSaySo() {
        var from = identified();
        attachDesk.attach(
                officer(LEAD),
                from,
                "鉴别意见",
                DAY,
                "opinion.txt",
                new ByteArrayInputStream("不是正品".getBytes(StandardCharsets.UTF_8)));
        var offer = offered(from, "羽绒服", attachments.of(from).get(0).id());
        var into = story.investigating(DAY);

        assertThat(citing.cite(officer(LEAD), offer.id(), into)).isInstanceOf(Completion.Completed.class);

        var item = register.items(into).get(0);
        assertThat(item.kind()).isEqualTo(EvidenceKind.EXPERT_OPINION);
        assertThat(item.origin()).isEqualTo(Origin.CITED);
        assertThat(item.copyNote()).contains("云州市市场监督管理局");
        assertThat(register.links(into)).containsKey(item.no());
        assertThat(attachments.of(into)).extracting(one -> one.fileName()).containsExactly("opinion.txt");
        assertThat(ledger.latest(Matter.of(into), "citeAppraisal"))
                .hasValueSatisfying(
                        entry -> assertThat(entry.object() + entry.reason()).doesNotContain(from.value()));
        assertThat(ledger.latest(Matter.of(from), "appraisalCited"))
                .hasValueSatisfying(entry -> assertThat(entry.object() + entry.reason())
                        .contains("云州市市场监督管理局")
                        .doesNotContain(into.value()));
        assertThat(ledger.verify(from).isSound()).isTrue();
        assertThat(ledger.verify(into).isSound()).isTrue();
        assertThat(library.citations(offer)).isEqualTo(1);
        assertThat(codes(citing.cite(officer(LEAD), offer.id(), into))).containsExactly("APPRAISAL_CITED_ALREADY");
    }

    @Test
    void whatMayNotBeOfferedOrCitedIsRefusedAndLeavesNoTrace() {
        var from = identified();
        var offer = offered(from, "羽绒服", null);
        var into = story.investigating(DAY);
        var served = story.performing(DAY);
        story.act(
                into,
                LEAD,
                "materialDemanded",
                DAY,
                Map.of("askedOf", "云州市某百货商行", "subject", "进货票据", "dueOn", "2026-03-12"));
        var before = rows.count();

        assertThat(library.offer(officer(LEAD), new Matter(from, "W1"), form(null)))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(codes(library.offer(officer(UNIT_HEAD), new Matter(from, "W1"), form(null))))
                .containsExactly("APPRAISAL_OFFERED_ALREADY");
        assertThat(codes(library.offer(officer(UNIT_HEAD), new Matter(into, "W1"), form(null))))
                .containsExactly("APPRAISAL_NO_RESULT");
        assertThat(codes(library.offer(officer(UNIT_HEAD), new Matter(from, "W9"), form(null))))
                .containsExactly("APPRAISAL_NO_RESULT");
        assertThatThrownBy(() -> library.offer(officer("donghu.kezhang"), new Matter(from, "W1"), form(null)))
                .isInstanceOf(NoSuchCase.class);
        assertThat(codes(citing.cite(officer(LEAD), offer.id(), from))).containsExactly("APPRAISAL_OF_THIS_CASE");
        assertThat(codes(citing.cite(officer(LEAD), offer.id(), served))).containsExactly("NOT_AT_THIS_STAGE");
        assertThat(citing.cite(officer(HEAD), offer.id(), into)).isInstanceOf(Completion.NotYours.class);
        assertThat(citing.cite(officer("shi.banan3"), offer.id(), into)).isInstanceOf(Completion.NotYours.class);
        assertThatThrownBy(() -> citing.cite(officer("donghu.banan1"), offer.id(), into))
                .isInstanceOf(NoSuchCase.class);
        assertThatThrownBy(() -> citing.cite(officer(LEAD), "no-such-offer", into))
                .isInstanceOf(NoSuchOffer.class);
        assertThatThrownBy(() -> library.read(officer(CLERK), offer.id())).isInstanceOf(NoSuchOffer.class);
        assertThat(library.withdraw(officer("donghu.kezhang"), offer.id(), "不是我局的"))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(codes(library.withdraw(officer(UNIT_HEAD), offer.id(), " "))).containsExactly("REQUIRED");

        assertThat(rows.count()).isEqualTo(before);
    }

    @Test
    void whatIsTakenBackIsNotCitedAnyMore() {
        var offer = offered(identified(), "羽绒服", null);
        var into = story.investigating(DAY);

        assertThat(library.withdraw(officer(UNIT_HEAD), offer.id(), "权利人更正")).isInstanceOf(Completion.Completed.class);

        assertThat(codes(library.withdraw(officer(UNIT_HEAD), offer.id(), "再撤")))
                .containsExactly("APPRAISAL_WITHDRAWN");
        assertThat(codes(citing.cite(officer(LEAD), offer.id(), into))).containsExactly("APPRAISAL_WITHDRAWN");
        assertThat(library.find(officer(LEAD), new Question(null, null)))
                .extracting(Offer::id)
                .doesNotContain(offer.id());
    }

    @Test
    void thePagesShowTheResultAndNeverTheCase() throws Exception {
        var from = identified();
        mvc.perform(get("/cases/" + from + "?tab=evidence").with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("/appraisals/W1")));
        mvc.perform(get("/cases/" + from + "/appraisals/W1?lang=en")
                        .with(user(UNIT_HEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("Offer to other bureaus")));
        mvc.perform(get("/cases/" + from + "/appraisals/W1").with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
        mvc.perform(post("/cases/" + from + "/appraisals/W1")
                        .with(user(UNIT_HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("product", "")
                        .param("result", "不是正品"))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/cases/" + from + "/appraisals/W1")
                        .with(user(UNIT_HEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("product", "滑雪羽绒服")
                        .param("result", "不是正品"))
                .andExpect(redirectedUrl("/cases/" + from + "?tab=evidence"));
        var offer = library.find(officer(LEAD), new Question(null, "滑雪")).get(0);
        var other = user("qingxi.banan1").roles("OFFICER");

        mvc.perform(get("/appraisals?q=滑雪&lang=en").with(other))
                .andExpect(content().string(containsString(offer.id())))
                .andExpect(content().string(not(containsString(from.value()))));
        mvc.perform(get("/appraisals/" + offer.id() + "?lang=zh").with(other))
                .andExpect(content().string(containsString("不是正品")))
                .andExpect(content().string(not(containsString(from.value()))))
                .andExpect(content().string(not(containsString("某百货商行"))));
        mvc.perform(get("/appraisals").with(user(CLERK).roles("OFFICER"))).andExpect(status().isForbidden());
        mvc.perform(get("/appraisals/" + offer.id()).with(user(CLERK).roles("OFFICER")))
                .andExpect(status().isNotFound());
        mvc.perform(post("/appraisals/" + offer.id() + "/cite")
                        .with(other)
                        .with(csrf())
                        .param("caseNumber", from.value()))
                .andExpect(status().isUnprocessableEntity());
        var into = story.investigating(DAY);
        mvc.perform(post("/appraisals/" + offer.id() + "/cite")
                        .with(user(LEAD).roles("OFFICER"))
                        .with(csrf())
                        .param("caseNumber", into.value()))
                .andExpect(redirectedUrl("/cases/" + into + "?tab=evidence"));
    }

    /** A case to which the right holder has said that the goods are not its own. */
    private CaseNumber identified() {
        var number = story.investigating(DAY);
        story.act(
                number,
                LEAD,
                "identificationAsked",
                DAY,
                Map.of("askedOf", "雪松服饰有限公司", "subject", "是否正品", "dueOn", "2026-03-12"));
        story.act(
                number,
                LEAD,
                "recordAnswer",
                DAY.plusDays(5),
                with(
                        Map.of("result", "ANSWERED", "answer", "不是我公司产品"),
                        "evidence",
                        List.of(Forms.evidence("EXPERT_OPINION", "鉴别意见"))));
        return number;
    }

    private Offer offered(CaseNumber from, String product, String attachmentId) {
        var only = product + " " + from.value().hashCode();
        assertThat(library.offer(officer(UNIT_HEAD), new Matter(from, "W1"), new OfferForm(only, "不是正品", attachmentId)))
                .isInstanceOf(Completion.Completed.class);
        return library.find(officer(LEAD), new Question(null, only)).get(0);
    }

    private static OfferForm form(String attachmentId) {
        return new OfferForm("羽绒服", "不是正品", attachmentId);
    }

    private Officer officer(String id) {
        return organisation.officer(id);
    }

    private static List<String> codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }
}
