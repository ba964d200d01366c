package anjuan.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.jurisdiction.EntrustmentDesk.EndForm;
import anjuan.jurisdiction.EntrustmentDesk.SignForm;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import anjuan.testing.AnjuanTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Enforcement is entrusted in a public letter of the head, for a term, without coercive measures. */
@AnjuanTest
class EntrustmentTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final String HEAD = "shi.fuju";

    @Autowired
    EntrustmentDesk desk;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvc mvc;

    @Test
    void aLetterHoldsFromItsFirstDayToItsLastOrUntilItIsEnded() {
        done(desk.sign(officer(HEAD), letter("云市监委〔2026〕1号", "现场检查、询问当事人")));
        var letter = find(HEAD, "云市监委〔2026〕1号");

        assertThat(letter.isInForce(LocalDate.of(2026, 3, 9))).isFalse();
        assertThat(letter.isInForce(LocalDate.of(2026, 3, 10))).isTrue();
        assertThat(letter.isInForce(LocalDate.of(2027, 3, 9))).isTrue();
        assertThat(letter.isInForce(LocalDate.of(2027, 3, 10))).isFalse();

        assertThat(codes(desk.end(officer(HEAD), new EndForm(letter.id(), SIGNED.minusDays(1), "误签"))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT");
        done(desk.end(officer(HEAD), new EndForm(letter.id(), LocalDate.of(2026, 6, 30), "机构改革")));
        var ended = find(HEAD, "云市监委〔2026〕1号");
        assertThat(ended.isInForce(LocalDate.of(2026, 6, 29))).isTrue();
        assertThat(ended.isInForce(LocalDate.of(2026, 6, 30))).isFalse();
        assertThat(codes(desk.end(officer(HEAD), new EndForm(letter.id(), LocalDate.of(2026, 7, 1), "再次"))))
                .containsExactly("ENTRUSTMENT_NOT_RUNNING");
    }

    @Test
    void coerciveMeasuresCannotBeEntrustedNorAnythingEntrustedOn() {
        for (var powers : List.of("查封场所", "扣押物品", "采取行政强制措施", "冻结存款")) {
            assertThat(codes(desk.sign(officer(HEAD), letter("云市监委〔2026〕2号", powers))))
                    .as(powers)
                    .containsExactly("ENTRUSTMENT_COERCIVE");
        }
        assertThat(codes(desk.sign(
                        officer(HEAD),
                        new SignForm(
                                "云市监委〔2026〕2号",
                                "某中心",
                                "符合条件",
                                "调查取证",
                                "现场检查",
                                SIGNED,
                                SIGNED.minusDays(1),
                                SIGNED,
                                "本局网站",
                                SIGNED.minusDays(1),
                                true))))
                .containsExactly("DATE_BEFORE_PREVIOUS_ACT", "DATE_BEFORE_PREVIOUS_ACT");
        assertThat(desk.sign(
                        officer(HEAD),
                        new SignForm(
                                "云市监委〔2026〕2号",
                                "某中心",
                                "符合条件",
                                "调查取证",
                                "现场检查",
                                SIGNED,
                                SIGNED,
                                SIGNED,
                                "本局网站",
                                SIGNED,
                                false)))
                .isInstanceOf(Completion.Refused.class);
    }

    @Test
    void onlyAHeadSignsAndOnlyForTheOwnBureau() {
        for (var who : List.of("shi.kezhang", "shi.banan1", "shi.dengji", "guanli")) {
            assertThat(desk.sign(officer(who), letter("云市监委〔2026〕3号", "现场检查")))
                    .as(who)
                    .isInstanceOf(Completion.NotYours.class);
        }
        done(desk.sign(officer(HEAD), letter("云市监委〔2026〕3号", "现场检查")));
        assertThat(codes(desk.sign(officer(HEAD), letter("云市监委〔2026〕3号 ", "现场检查"))))
                .containsExactly("ENTRUSTMENT_NUMBER_USED");
        var letter = find(HEAD, "云市监委〔2026〕3号");
        assertThat(codes(desk.end(officer("donghu.juzhang"), new EndForm(letter.id(), SIGNED, "越权"))))
                .containsExactly("ENTRUSTMENT_NOT_RUNNING");
        assertThat(desk.end(officer("shi.kezhang"), new EndForm(letter.id(), SIGNED, "越权")))
                .isInstanceOf(Completion.NotYours.class);
        assertThat(desk.of(officer("donghu.juzhang"))).isEmpty();
    }

    @Test
    void thePageShowsWhatIsEntrustedInBothLanguages() throws Exception {
        done(desk.sign(officer(HEAD), letter("云市监委〔2026〕4号", "现场检查、复制资料")));

        mvc.perform(get("/entrustments?lang=en").with(user(HEAD).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Coercive measures cannot be entrusted")))
                .andExpect(content().string(containsString("云市监委〔2026〕4号")));
        mvc.perform(get("/entrustments?lang=zh").with(user("shi.kezhang").roles("OFFICER")))
                .andExpect(content().string(containsString("现场检查、复制资料")))
                .andExpect(content().string(not(containsString("登记委托"))));
        mvc.perform(get("/entrustments").with(user("guanli").roles("OFFICER"))).andExpect(status().isForbidden());
        mvc.perform(post("/entrustments")
                        .with(user("shi.kezhang").roles("OFFICER"))
                        .with(csrf())
                        .param("number", "云市监委〔2026〕5号"))
                .andExpect(status().isForbidden());
        mvc.perform(fields(
                        post("/entrustments").with(user(HEAD).roles("OFFICER")).with(csrf()), "扣押物品"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("扣押")));
        mvc.perform(fields(
                        post("/entrustments").with(user(HEAD).roles("OFFICER")).with(csrf()), "现场检查"))
                .andExpect(redirectedUrl("/entrustments"));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder fields(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request, String powers) {
        return request.param("number", "云市监委〔2026〕6号")
                .param("organisation", "云州市知识产权保护中心")
                .param("qualification", "具有管理公共事务职能")
                .param("matters", "调查取证")
                .param("powers", powers)
                .param("fromOn", "2026-03-10")
                .param("untilOn", "2027-03-09")
                .param("signedOn", "2026-03-02")
                .param("publishedAt", "本局网站")
                .param("publishedOn", "2026-03-05")
                .param("noSubEntrustment", "true");
    }

    private Entrustment find(String who, String number) {
        return desk.of(officer(who)).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Officer officer(String id) {
        return organisation.officer(id);
    }

    private static SignForm letter(String number, String powers) {
        return new SignForm(
                number,
                "云州市知识产权保护中心",
                "依法成立并具有管理公共事务职能",
                "商标违法行为的调查取证",
                powers,
                LocalDate.of(2026, 3, 10),
                LocalDate.of(2027, 3, 9),
                SIGNED,
                "本局网站",
                LocalDate.of(2026, 3, 5),
                true);
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
