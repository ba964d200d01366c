package anjuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.Approver;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.Grant;
import anjuan.deadline.Limit;
import anjuan.deadline.StopReason;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AnjuanTest
class LimitsPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String EXAMPLE =
            "start=2026-03-02&stop1.reason=TESTING&stop1.from=2026-03-10&stop1.to=2026-03-20"
                    + "&stop3.reason=HEARING&stop3.from=2026-03-15&stop3.to=2026-03-25&extension1.on=2026-06-01&extension1.by=";

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MessageSource messages;

    // ---- the table

    @ParameterizedTest
    @ValueSource(strings = {Story.CLERK, Story.HEAD, "guanli", "donghu.juzhang"})
    void everybodyFindsTheLimitsInTheNavigation(String who) throws Exception {
        mvc.perform(get("/limits").with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("期限表与推算")))
                .andExpect(content().string(containsString("href=\"/limits/A80\"")));
    }

    @Test
    void whoIsNotLoggedInIsSentToTheDoor() throws Exception {
        mvc.perform(get("/limits")).andExpect(redirectedUrlPattern("**/login"));
        mvc.perform(get("/limits/A80?start=2026-03-02")).andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void theTableIsFilteredByTextInEitherLanguageAndByArea() throws Exception {
        var all = deadlines.limits().stream().map(Limit::id).distinct().count();

        page("/limits").andExpect(content().string(containsString("共 " + all + " 项")));
        page("/limits?text=办案期限").andExpect(content().string(containsString("href=\"/limits/A80\"")));
        page("/limits?text=CASE LIMIT")
                .andExpect(content().string(containsString("href=\"/limits/A80\"")))
                .andExpect(content().string(not(containsString("href=\"/limits/A02\""))));
        page("/limits?area=R")
                .andExpect(content().string(containsString("href=\"/limits/R")))
                .andExpect(content().string(not(containsString("href=\"/limits/A80\""))));
        page("/limits?text=<script>")
                .andExpect(content().string(containsString("没有符合条件的期限")))
                .andExpect(content().string(not(containsString("<script>\""))));
        page("/limits?area=?").andExpect(content().string(containsString("共 " + all + " 项")));
    }

    @Test
    void everyAreaHasAWord() {
        for (var limit : deadlines.limits()) {
            for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("area." + LimitView.area(limit), null, locale))
                        .isNotBlank();
            }
            assertThat(limit.extensions()).as(limit.id()).hasSizeLessThanOrEqualTo(CalculatorForm.EXTENSIONS);
        }
    }

    @Test
    void everyLimitHasItsPageInBothLanguages() throws Exception {
        for (var id : deadlines.limits().stream().map(Limit::id).distinct().toList()) {
            for (var language : List.of("zh", "en")) {
                mvc.perform(get("/limits/" + id + "?lang=" + language + "&start=2026-03-02")
                                .with(user(Story.LEAD).roles("OFFICER")))
                        .andExpect(content().string(containsString(id)))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void anUnverifiedTextIsMarkedInTheTableAndOnItsPage() throws Exception {
        var unverified = deadlines.limits().stream()
                .filter(limit -> !limit.isVerified() && limit.validUntil() == null)
                .findFirst()
                .orElseThrow();

        page("/limits?text=" + unverified.id()).andExpect(content().string(containsString("未核对")));
        page("/limits/" + unverified.id()).andExpect(content().string(containsString("尚未核对原文")));
        page("/limits/A80?start=2020-03-02").andExpect(content().string(containsString("本期限的依据尚未核对原文")));
    }

    // ---- the calculator

    @Test
    void aQuestionIsAnsweredWithNumberedLinesAndKeepsItsValues() throws Exception {
        page("/limits/A80?" + EXAMPLE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2026年7月14日")))
                .andExpect(content().string(containsString("自 2026-03-02（立案之日）起算，当日不计入")))
                .andExpect(content().string(containsString("重叠期间合并后，共 14 日不计入")))
                .andExpect(content().string(containsString("2026-06-01 经 部门负责人 批准延长 30 日，计至 2026-07-14")))
                .andExpect(content().string(containsString("<cite>市场监督管理行政处罚程序规定 第八十条</cite>")))
                .andExpect(content().string(containsString("name=\"stop3.from\" value=\"2026-03-15\"")))
                .andExpect(content().string(containsString("<option value=\"HEARING\" selected=\"selected\">")))
                .andExpect(content().string(containsString("<details class=\"quiet\" open=\"open\">")));
        page("/limits/A80?lang=en&" + EXAMPLE)
                .andExpect(content()
                        .string(containsString(
                                "Extended by 30 days, approved by the head on 2026-06-01, up to 2026-07-14")));
    }

    @Test
    void aLimitInHoursAsksForTheTime() throws Exception {
        page("/limits/F04").andExpect(content().string(containsString("type=\"time\"")));
        page("/limits/F04?start=2026-03-02&at=14:20").andExpect(content().string(containsString("2026-03-03 14:20")));
        page("/limits/A80").andExpect(content().string(not(containsString("type=\"time\""))));
    }

    @Test
    void aBlankFormIsNoMistake() throws Exception {
        page("/limits/A80")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("error-summary"))))
                .andExpect(content().string(not(containsString("id=\"result\""))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start=                                                                     | start         | 请填写",
                "start=2026-02-30                                                           | start         | 不符合要求",
                "start=1900-01-01                                                           | start         | 2000 年至 2099 年",
                "start=2100-01-01&governed=2026-03-02                                       | start         | 2000 年至 2099 年",
                "start=2019-03-31                                                           | start         | 自 2019-04-01 起施行",
                "start=2026-03-02&governed=2019-03-31                                       | governed      | 自 2019-04-01 起施行",
                "start=2026-03-02&stop1.from=2026-03-10                                     | stop1.reason  | 请填写",
                "start=2026-03-02&stop2.reason=TESTING                                      | stop2.from    | 请填写",
                "start=2026-03-02&stop1.reason=LUNCH&stop1.from=2026-03-10                  | stop1.reason  | 不符合要求",
                "start=2026-03-02&stop1.reason=SETTLEMENT&stop1.from=2026-03-10             | stop1.reason  | 不中止此期限",
                "start=2026-03-02&stop4.reason=TESTING&stop4.from=2026-03-01                | stop4.from    | 停止计算（2026-03-01）与起算（2026-03-02）相矛盾",
                "start=2026-03-02&stop5.reason=TESTING&stop5.from=2026-03-20&stop5.to=2026-03-10 | stop5.to | 恢复计算（2026-03-10）与停止计算（2026-03-20）相矛盾",
                "start=2026-03-02&stop1.reason=TESTING&stop1.to=2026-03-10                  | stop1.to      | 未因该事由中止",
                "start=2026-03-02&stop2.reason=TESTING&stop2.from=2026-06-02                | stop2.from    | 停止计算（2026-06-02）与期限终了（2026-06-01）相矛盾",
                "start=2026-03-02&extension1.by=30                                          | extension1.on | 请填写",
                "start=2026-03-02&extension2.on=2026-06-20&extension2.by=10                 | extension1.on | 请填写",
                "start=2026-03-02&extension1.on=2026-05-20&extension1.by=31                 | extension1.by | 长度与规定不符",
                "start=2026-03-02&extension1.on=2026-05-20&extension1.by=x                  | extension1.by | 不符合要求",
                "start=2026-03-02&extension1.on=2026-05-20&extension2.on=2026-05-20         | extension2.on | 批准延长（2026-05-20）与批准延长（2026-05-20）相矛盾",
                "start=2026-03-02&extension1.on=2026-05-20&extension2.on=2026-06-20         | extension2.by | 请填写批准的长度",
                "start=2026-03-02&extension1.on=2026-06-02                                  | extension1.on | 期限终了（2026-06-01）",
            })
    void aMistakeIsShownAtItsFieldAndTheValuesStay(String query, String field, String text) throws Exception {
        page("/limits/A80?" + query)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#" + field + "\"")))
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString(text)))
                .andExpect(content()
                        .string(containsString("value=\"" + query.replaceAll("^start=([^&]*).*", "$1") + "\"")))
                .andExpect(content().string(not(containsString("id=\"result\""))));
    }

    @Test
    void extensionsBeyondTheStepsOfTheLimitAreRefusedThoughTheFormOffersNoField() throws Exception {
        page("/limits/A02?start=2026-03-02&extension1.on=2026-03-20&extension2.on=2026-03-25")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("延长次数已用尽")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/limits/A999", "/limits/a80", "/limits/A80x?start=2026-03-02"})
    void anUnknownLimitIsNotFound(String path) throws Exception {
        page(path).andExpect(status().isNotFound());
    }

    // ---- the account of a case's clock

    @Test
    void theAccountOfAClockNamesPapersApproversAndTheRule() throws Exception {
        var number = stoppedAndExtended();

        mvc.perform(get(account(number, "A80", 1)).with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("期限推算说明")))
                .andExpect(content().string(containsString(number.value())))
                .andExpect(content().string(containsString("云州市某百货商行")))
                .andExpect(content().string(containsString("立案之日")))
                .andExpect(content().string(containsString("立案审批表")))
                .andExpect(content().string(containsString("市场监督管理行政处罚程序规定 第六十四条")))
                .andExpect(content().string(containsString("自 2021-07-15 起")))
                .andExpect(content().string(containsString("检测委托书〔2026〕3号")))
                .andExpect(content().string(containsString("批准：吴伟")))
                .andExpect(content().string(containsString("案情复杂")))
                .andExpect(content().string(containsString("2026-05-20 经 吴伟 批准延长 30 日")))
                .andExpect(content().string(containsString("届满日：2026-07-09")));
    }

    @Test
    void theClocksOfACaseLeadToTheirAccounts() throws Exception {
        var number = stoppedAndExtended();

        mvc.perform(get("/cases/" + number + "?tab=clocks")
                        .with(user(Story.LEAD).roles("OFFICER")))
                .andExpect(content().string(containsString("href=\"" + account(number, "A80", 1) + "\"")))
                .andExpect(content().string(containsString("打印推算说明")))
                .andExpect(content().string(not(containsString("未核对"))));
    }

    @Test
    void aClockUnderATextThatWasNotReadIsMarkedInTheCaseAndInItsAccount() throws Exception {
        var number = story.lodged(LocalDate.of(2021, 7, 1));

        for (var path : List.of("/cases/" + number + "?tab=clocks", account(number, "A02", 1))) {
            mvc.perform(get(path).with(user(Story.CLERK).roles("OFFICER")))
                    .andExpect(content().string(containsString(">未核对</span>")));
        }
    }

    @Test
    void whoMayNotSeeTheCaseFindsNoAccountAndNobodyFindsOneThatIsNotThere() throws Exception {
        var number = stoppedAndExtended();

        for (var stranger : List.of("donghu.juzhang", "guanli")) {
            mvc.perform(get(account(number, "A80", 1)).with(user(stranger).roles("OFFICER")))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(not(containsString("某百货商行"))));
        }
        for (var path : List.of(
                account(number, "A80", 2),
                account(number, "A80", 0),
                account(number, "A999", 1),
                account(new CaseNumber("YZ-2026-99999"), "A80", 1),
                "/cases/" + number + "/clocks/A80/x/derivation",
                "/cases/nope/clocks/A80/1/derivation")) {
            mvc.perform(get(path).with(user(Story.LEAD).roles("OFFICER"))).andExpect(status().isNotFound());
        }
    }

    private CaseNumber stoppedAndExtended() {
        var number = story.filed(DAY);
        assertThat(deadlines.stop(number, "A80", LocalDate.of(2026, 3, 10), StopReason.TESTING, "检测委托书〔2026〕3号", "吴伟"))
                .isInstanceOf(ClockChange.Made.class);
        assertThat(deadlines.resume(number, "A80", LocalDate.of(2026, 3, 20), StopReason.TESTING))
                .isInstanceOf(ClockChange.Made.class);
        assertThat(deadlines.extend(
                        number, "A80", new Grant(LocalDate.of(2026, 5, 20), Approver.HEAD, "吴伟", "案情复杂", null)))
                .isInstanceOf(ClockChange.Made.class);
        return number;
    }

    private static String account(CaseNumber number, String limitId, int round) {
        return "/cases/" + number + "/clocks/" + limitId + "/" + round + "/derivation";
    }

    private ResultActions page(String path) throws Exception {
        return mvc.perform(get(path).with(user(Story.LEAD).roles("OFFICER")));
    }
}
