package anjuan.web;

import static anjuan.testing.Answers.onPaper;
import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Story.CLERK;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Answers;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of the library and what cases show of it, in both languages, and what they never show. */
@AnjuanTest
class LibraryPagesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final String COUNTY = "donghu.banan1";

    @Autowired
    Story story;

    @Autowired
    Answers answers;

    @Autowired
    MockMvc mvc;

    @Test
    void theLibraryIsSearchedAndReadInBothLanguages() throws Exception {
        var given = answers.given(story.investigating(DAY), DAY);

        shows(LEAD, "/library?q=" + given.number(), "是否属于商标性使用", "Application of law");
        shows(LEAD, "/library?q=" + given.number() + "&kind=PROCEDURE", "没有符合条件的批复", "No answer matches");
        shows(LEAD, "/library/" + given.id(), "对该案有约束力", "Binds that case");
        shows(UPPER_LEGAL, "/library/" + given.id(), "标记为同类案件的指导意见", "Mark as guidance for like cases");
        assertThat(text(LEAD, "/library/" + given.id())).doesNotContain("/guide", "/withdraw");
        assertThat(text(UPPER_LEGAL, "/library/" + given.id())).contains("/papers/");
    }

    /** Neither the case, nor its parties, nor the text as it was given comes to a bureau below. */
    @Test
    void belowThereIsNothingOfTheCase() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(number, DAY);
        var address = "/library/" + given.id();
        opens(COUNTY, address).andExpect(status().isNotFound());

        posts(UPPER_HEAD, address + "/guide?question=云州市某百货商行的使用&body=答复&articles=商标法&checked=true")
                .andExpect(status().isUnprocessableEntity());
        posts(UPPER_HEAD, address + "/guide?question=突出使用&body=属于商标性使用&articles=商标法&checked=true")
                .andExpect(redirectedUrl(address));

        shows(COUNTY, address, "供同类案件参照的文本", "without anything of the case");
        for (var page : List.of(address, "/library", "/library?q=突出使用", address + "/cite?caseNumber=" + number)) {
            var html = opens(COUNTY, page).andReturn().getResponse().getContentAsString();
            assertThat(html.replace("value=\"" + number + "\"", ""))
                    .as(page)
                    .doesNotContain(number.value(), "某百货商行", "张某", "店铺页面", "在商品名称中使用他人");
        }
        opens(COUNTY, address + "/scan").andExpect(status().isNotFound());
        posts(COUNTY, address + "/withdraw?why=x").andExpect(status().isForbidden());
        posts(LEGAL, address + "/withdraw?why=x").andExpect(status().isForbidden());
    }

    @Test
    void whoHandlesNoCasesDoesNotReadIt() throws Exception {
        for (var who : List.of(CLERK, "shi.dangan", "guanli")) {
            opens(who, "/library").andExpect(status().isForbidden());
            assertThat(text(who, "/organisation")).doesNotContain("href=\"/library\"");
        }
        opens(LEAD, "/library/new").andExpect(status().isForbidden());
    }

    @Test
    void paperIsEnteredWithItsScan() throws Exception {
        shows(LEGAL, "/library/new", "上级以纸质文件作出的批复", "came from above on paper");
        var number = "国知发〔2025〕" + UUID.randomUUID();
        var scan =
                new MockMultipartFile("file", "批复.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/library")
                        .file(scan)
                        .param("issuer", "国家知识产权局")
                        .param("number", number)
                        .param("kinds[1]", "PROCEDURE")
                        .with(user(LEGAL).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(multipart("/library")
                        .file(scan)
                        .param("issuer", "国家知识产权局")
                        .param("number", number)
                        .param("issuedOn", "2025-03-03")
                        .param("rightKind", "PATENT")
                        .param("kinds[1]", "PROCEDURE")
                        .param("question", "送达程序")
                        .param("body", "依照程序规定")
                        .param("articles", "专利法第六十八条")
                        .with(user(LEGAL).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/library"));

        assertThat(text(LEAD, "/library?right=PATENT&q=" + number)).contains("送达程序");
    }

    @Test
    void aCaseCitesAnAnswerFromItsPageAndShowsIt() throws Exception {
        var number = story.investigating(DAY);
        var given = answers.given(story.investigating(DAY), DAY);

        opens(LEAD, "/library/" + given.id() + "/cite?caseNumber=" + number)
                .andExpect(redirectedUrl("/cases/" + number + "/answerCited?answer=" + given.id()));
        opens(LEAD, "/library/" + given.id() + "/cite?caseNumber=YZ-2025-99999")
                .andExpect(status().isUnprocessableEntity());
        shows(
                LEAD,
                "/cases/" + number + "/answerCited?answer=" + given.id(),
                "已撤回的不得引用",
                "A withdrawn answer is not cited");
        assertThat(text(LEAD, "/cases/" + number + "/answerCited?answer=" + given.id()))
                .contains("<option value=\"" + given.id() + "\" selected");
        posts(LEAD, "/cases/" + number + "/answerCited?occurredOn=2025-03-03&reliedOnFor=认定商标性使用&answer=" + given.id())
                .andExpect(redirectedUrl("/cases/" + number));

        shows(LEAD, "/cases/" + number, "认定商标性使用", "Relied on for");
        shows(HEAD, "/cases/" + number + "/outcome", "认定商标性使用", "Relied on for");
        shows(LEAD, "/library/" + given.id(), ">" + number + "</a>", "1 ×");
        assertThat(text(UPPER_LEGAL, "/library/" + given.id())).contains("1 次").doesNotContain(number.value());
        answers.withdraw(UPPER_LEGAL, given.id(), "法律修改");
        shows(LEAD, "/cases/" + number, "已撤回", "Withdrawn");
        shows(LEAD, "/library/" + given.id(), "由 方慧敏 撤回，不得引用", "not to be cited");
    }

    @Test
    void aSupersededAnswerSaysWhatIsInItsPlace() throws Exception {
        var articles = "条" + UUID.randomUUID();
        var older = answers.entered(LEGAL, onPaper("国知发〔2025〕11号", articles, DAY));
        var newer = answers.entered(LEGAL, onPaper("国知发〔2025〕12号", articles, DAY));

        posts(LEGAL, "/library/" + older + "/supersede?successor=" + newer).andExpect(status().isUnprocessableEntity());
        posts(LEGAL, "/library/" + older + "/supersede?why=新批复&successor=" + newer)
                .andExpect(redirectedUrl("/library/" + older));

        shows(LEAD, "/library/" + older, "href=\"/library/" + newer + "\"", "Superseded on");
        var number = story.investigating(DAY);
        posts(LEAD, "/cases/" + number + "/answerCited?occurredOn=2025-03-03&reliedOnFor=认定&answer=" + older)
                .andExpect(status().isUnprocessableEntity());
        posts(
                        LEAD,
                        "/cases/" + number
                                + "/answerCited?occurredOn=2025-03-03&reliedOnFor=认定&isAcknowledged=true&answer="
                                + older)
                .andExpect(redirectedUrl("/cases/" + number));
        shows(LEAD, "/cases/" + number, "引用时已被替代", "Superseded already when cited");
    }

    private void shows(String who, String address, String chinese, String english) throws Exception {
        var with = address + (address.contains("?") ? "&" : "?") + "lang=";
        assertThat(text(who, with + "zh")).as(address).contains(chinese);
        assertThat(text(who, with + "en")).as(address).contains(english);
        text(who, with + "zh");
    }

    private String text(String who, String address) throws Exception {
        return opens(who, address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions opens(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")));
    }

    private ResultActions posts(String who, String address) throws Exception {
        var parts = address.split("\\?", 2);
        var request = post(parts[0]).with(user(who).roles("OFFICER")).with(csrf());
        for (var field : parts[1].split("&")) {
            var pair = field.split("=", 2);
            request.param(pair[0], pair[1]);
        }
        return mvc.perform(request);
    }
}
