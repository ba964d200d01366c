package anjuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AnjuanTest
class RecomputationControllerTest {

    private static final String ADMINISTRATOR = "guanli";

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Test
    void anAdministratorRunsItAndReadsTheReport() throws Exception {
        story.filed(LocalDate.of(2026, 3, 2));

        var location = mvc.perform(post("/recomputations")
                        .with(user(ADMINISTRATOR).roles("OFFICER"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        mvc.perform(as(ADMINISTRATOR, get(String.valueOf(location)).param("lang", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("limits computed, 0 due dates moved")));
        mvc.perform(as(ADMINISTRATOR, get("/recomputations").param("lang", "zh")))
                .andExpect(content().string(containsString("管理员要求")));
        mvc.perform(as(ADMINISTRATOR, get("/recomputations/999999"))).andExpect(status().isNotFound());
    }

    @Test
    void aTableOfDaysOffIsTriedOutAndAWrongOneNamesItsLine() throws Exception {
        mvc.perform(preview("calendar:\n  year: 2027\n  notices: [ a ]\n  holidays:\n"
                        + "    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }\n"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2027.yml")));
        var contradictory = "calendar:\n  year: 2027\n  notices: [ a ]\n  holidays:\n"
                + "    - { name: 元旦, from: 2027-01-01, to: 2027-01-03 }\n  workdays:\n    - 2027-01-02\n";
        mvc.perform(preview(contradictory).param("lang", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("2027.yml line 7")))
                .andExpect(content().string(containsString("2027-01-02 is also a day off")));
        mvc.perform(preview(contradictory).param("lang", "zh"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("2027.yml 第 7 行")))
                .andExpect(content().string(containsString("2027-01-02 同时列为放假日")))
                .andExpect(content().string(not(containsString("is also a day off"))));
        mvc.perform(preview("")).andExpect(status().isUnprocessableEntity());
        mvc.perform(preview("\u0000{[")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void everyFaultOfACalendarIsToldInTheLanguageOfThePage() throws Exception {
        var head = "calendar:\n  year: 2027\n  notices: [ a ]\n  holidays:\n";
        toldInChinese("calendar:\n  notices: [ a ]\n", "请填写年份");
        toldInChinese("\u0000{[", "不是可以读取的 YAML 文件");
        toldInChinese(head + "    - { name: 元旦\n  year: [\n", "整个文件：不是可以读取的 YAML 文件");
        toldInChinese("kalender:\n  year: 2027\n", "该项之下没有内容");
        toldInChinese("calendar:\n  jahr: 2027\n", "没有这个设置项");
        toldInChinese("calendar:\n  year: soon\n", "请填写整数");
        toldInChinese(head + "    - { name: 元旦, from: soon, to: 2027-01-03 }\n", "请填写日期");
        toldInChinese(head + "    - { from: 2027-01-01, to: 2027-01-03 }\n", "请填写节日名称");
        toldInChinese(head + "    - { name: 元旦, from: 2027-01-03, to: 2027-01-01 }\n", "2027-01-01 早于 2027-01-03");
        toldInChinese(head + "    - { name: 元旦, from: 2026-01-01, to: 2026-01-03 }\n", "不属于 2027 年");
    }

    /** Saturday 31 December 2022 is off by the table of 2023. */
    @Test
    void aDayThatAnotherTableNamesOtherwiseIsAFaultOfTheFile() throws Exception {
        toldInChinese(
                "calendar:\n  year: 2022\n  notices: [ a ]\n  holidays:\n"
                        + "    - { name: 元旦, from: 2022-01-01, to: 2022-01-03 }\n  workdays:\n    - 2022-12-31\n",
                "2022-12-31 在另一年份的文件中的安排相反");
    }

    private void toldInChinese(String file, String said) throws Exception {
        mvc.perform(preview(file).param("lang", "zh"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void nobodyElseMay() throws Exception {
        mvc.perform(as(Story.HEAD, get("/recomputations"))).andExpect(status().isForbidden());
        mvc.perform(as(Story.LEAD, get("/recomputations/1"))).andExpect(status().isForbidden());
        mvc.perform(as(Story.HEAD, post("/recomputations").with(csrf()))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder preview(String text) {
        return multipart("/recomputations/preview")
                .file(new MockMultipartFile("file", "2027.yml", "text/yaml", text.getBytes(StandardCharsets.UTF_8)))
                .with(user(ADMINISTRATOR).roles("OFFICER"))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder as(String who, MockHttpServletRequestBuilder request) {
        return request.with(user(who).roles("OFFICER"));
    }
}
