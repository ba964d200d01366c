package anjuan.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AnjuanTest
class LimitApiTest {

    private static final String EXAMPLE = "start=2026-03-02&stops=TESTING:2026-03-10..2026-03-20,"
            + "HEARING:2026-03-15..2026-03-25&extensions=2026-06-01:30";

    @Autowired
    Caller caller;

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {Story.CLERK, Story.LEAD, Story.HEAD, Story.ARCHIVIST, "donghu.juzhang", "guanli"})
    void everybodyWhoIsLoggedInReadsTheLimits(String who) throws Exception {
        caller.reads(who, "/limits").andExpect(status().isOk()).andExpect(jsonPath("$[*].id", hasItem("A80")));
        due(who, "A80", "start=2026-03-02").andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/limits", "/limits/A80", "/limits/A80/due?start=2026-03-02"})
    void nobodyElseDoes(String address) throws Exception {
        mvc.perform(get("/api" + address)).andExpect(status().isUnauthorized());
    }

    @Test
    void aLimitIsDescribedWhole() throws Exception {
        caller.reads(Story.LEAD, "/limits?on=2026-03-02")
                .andExpect(jsonPath("$[?(@.id == 'A80')].titles.zh").value("办案期限"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].titles.en").value("Case limit"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].amount").value(90))
                .andExpect(jsonPath("$[?(@.id == 'A80')].unit").value("CALENDAR_DAYS"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].start.zh").value("立案之日"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].rolls").value(false))
                .andExpect(jsonPath("$[?(@.id == 'A80')].warnings.officer").value(15))
                .andExpect(jsonPath("$[?(@.id == 'A80')].extensions[0].amount").value(30))
                .andExpect(
                        jsonPath("$[?(@.id == 'A80')].extensions[1].approver").value("LEADERS_MEETING"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].extensions[1].amount").isEmpty())
                .andExpect(jsonPath("$[?(@.id == 'A80')].stops[*]", hasItems("TESTING", "HEARING")))
                .andExpect(jsonPath("$[?(@.id == 'A80')].source").value("市场监督管理行政处罚程序规定 第六十四条"))
                .andExpect(jsonPath("$[?(@.id == 'A80')].verified").value(true))
                .andExpect(jsonPath("$[?(@.id == 'A80')].validFrom").value("2021-07-15"));
    }

    @Test
    void theDayDecidesWhichTextsAreListed() throws Exception {
        caller.reads(Story.LEAD, "/limits?on=2021-07-14")
                .andExpect(jsonPath("$[?(@.id == 'A80')].verified").value(false))
                .andExpect(jsonPath("$[?(@.id == 'A80')].validUntil").value("2021-07-14"));
        caller.reads(Story.LEAD, "/limits?on=2019-03-31").andExpect(jsonPath("$[*].id", not(hasItem("A80"))));
        caller.reads(Story.LEAD, "/limits/A80")
                .andExpect(jsonPath("$", hasSize(2)))
                .andExpect(jsonPath("$[*].id", everyItem(org.hamcrest.Matchers.is("A80"))))
                .andExpect(jsonPath("$[0].validFrom").value("2019-04-01"));
    }

    @Test
    void aQuestionIsAnsweredWithItsDerivationInBothLanguages() throws Exception {
        due(Story.LEAD, "A80", EXAMPLE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueOn").value("2026-07-14"))
                .andExpect(jsonPath("$.unrolled").value("2026-07-14"))
                .andExpect(jsonPath("$.warnOn").value("2026-06-29"))
                .andExpect(jsonPath("$.unitHeadOn").value("2026-07-07"))
                .andExpect(jsonPath("$.headOn").value("2026-07-11"))
                .andExpect(jsonPath("$.standsStill").value(false))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.limit.id").value("A80"))
                .andExpect(jsonPath("$.derivation", hasSize(8)))
                .andExpect(jsonPath("$.derivation[0].key").value("derivation.start"))
                .andExpect(jsonPath("$.derivation[0].text").value("自 2026-03-02（立案之日）起算，当日不计入"))
                .andExpect(jsonPath("$.derivation[6].text").value("2026-06-01 经 部门负责人 批准延长 30 日，计至 2026-07-14"))
                .andExpect(jsonPath("$.derivation[6].source").value("市场监督管理行政处罚程序规定 第六十四条"));
        english("A80", EXAMPLE)
                .andExpect(jsonPath("$.derivation[0].text")
                        .value("Counted from 2026-03-02 (filing of the case); that day itself does not count"))
                .andExpect(jsonPath("$.derivation[6].text")
                        .value("Extended by 30 days, approved by the head on 2026-06-01, up to 2026-07-14"))
                .andExpect(jsonPath("$.derivation[7].text").value("Due on 2026-07-14"));
    }

    @Test
    void aStopThatLastsAndAYearWithoutATableAreSaid() throws Exception {
        due(Story.LEAD, "A80", "start=2026-03-02&stops=SUSPENSION:2026-04-01..")
                .andExpect(jsonPath("$.standsStill").value(true));
        due(Story.LEAD, "A02", "start=2026-12-28")
                .andExpect(jsonPath("$.provisional").value(true));
    }

    @Test
    void theDayThatDecidesMayBeAnotherThanTheStart() throws Exception {
        due(Story.LEAD, "A80", "start=2021-07-14&governed=2021-07-15")
                .andExpect(jsonPath("$.limit.validFrom").value("2021-07-15"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                             | start      | REQUIRED",
                "start=                                                       | start      | REQUIRED",
                "start=2026-02-30                                             | start      | BAD_DATE",
                "start=2.3.2026                                               | start      | BAD_DATE",
                "start=2026-03-02&start=2026-03-03                            | start      | BAD_DATE",
                "start=2026-03-02&at=25:00                                    | at         | BAD_TIME",
                "start=2026-03-02&governed=gestern                            | governed   | BAD_DATE",
                "start=1900-01-01                                             | start      | CLOCK_DATE_OUT_OF_RANGE",
                "start=2100-01-01                                             | start      | CLOCK_DATE_OUT_OF_RANGE",
                "start=1900-01-01&governed=2026-03-02                         | start      | CLOCK_DATE_OUT_OF_RANGE",
                "start=2026-03-02&governed=2100-01-01                         | governed   | CLOCK_DATE_OUT_OF_RANGE",
                "start=2019-03-31                                             | start      | LIMIT_NOT_IN_FORCE",
                "start=2026-03-02&governed=2019-03-31                         | governed   | LIMIT_NOT_IN_FORCE",
                "start=2026-03-02&stops=TESTING                               | stops      | BAD_STOPS",
                "start=2026-03-02&stops=LUNCH:2026-03-10..2026-03-20          | stops      | BAD_STOPS",
                "start=2026-03-02&stops=TESTING:2026-03-10..2026-03-32        | stops      | BAD_STOPS",
                "start=2026-03-02&stops=TESTING:..                            | stops      | BAD_STOPS",
                "start=2026-03-02&stops=TESTING:2026-03-10..,,                | stops      | BAD_STOPS",
                "start=2026-03-02&stops=TESTING:..2026-03-20                  | stops      | CLOCK_NOT_STOPPED",
                "start=2026-03-02&stops=TESTING:2026-03-01..2026-03-20        | stops      | CLOCK_DATE_OUT_OF_ORDER",
                "start=2026-03-02&stops=TESTING:2026-03-20..2026-03-10        | stops      | CLOCK_DATE_OUT_OF_ORDER",
                "start=2026-03-02&stops=TESTING:2026-06-02..                  | stops      | CLOCK_STOP_AFTER_END",
                "start=2026-03-02&stops=SETTLEMENT:2026-03-10..               | stops      | CLOCK_REASON_DOES_NOT_STOP",
                "start=2026-03-02&stops=TESTING:1900-01-01..                  | stops      | CLOCK_DATE_OUT_OF_RANGE",
                "start=2026-03-02&extensions=30                               | extensions | BAD_EXTENSIONS",
                "start=2026-03-02&extensions=2026-05-20:-1                    | extensions | BAD_EXTENSIONS",
                "start=2026-03-02&extensions=2026-05-20:9999999999            | extensions | BAD_EXTENSIONS",
                "start=2026-03-02&extensions=2026-05-20:31                    | extensions | CLOCK_EXTENSION_TOO_LONG",
                "start=2026-03-02&extensions=2026-05-20,2026-05-20            | extensions | CLOCK_DATE_OUT_OF_ORDER",
                "start=2026-03-02&extensions=2026-05-20,2026-06-20            | extensions | CLOCK_EXTENSION_NEEDS_AMOUNT",
                "start=2026-03-02&extensions=2026-05-20,2026-06-20:999999999  | extensions | CLOCK_EXTENSION_TOO_LONG",
                "start=2026-03-02&extensions=2026-05-20,2026-06-20:9,2026-06-25 | extensions | CLOCK_EXTENSIONS_USED_UP",
                "start=2026-03-02&extensions=2026-06-02                       | extensions | CLOCK_EXPIRED",
            })
    void whatCannotBeIsRefusedAtItsParameter(String query, String field, String code) throws Exception {
        due(Story.LEAD, "A80", query == null ? "" : query)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("REFUSED"))
                .andExpect(jsonPath("$.fields", hasSize(1)))
                .andExpect(jsonPath("$.fields[0].field").value(field))
                .andExpect(jsonPath("$.fields[0].code").value(code))
                .andExpect(jsonPath("$.message").isNotEmpty());
    }

    @Test
    void aRefusalShowsBothEventsInTheLanguageAskedFor() throws Exception {
        due(Story.LEAD, "A80", "start=2026-03-02&stops=TESTING:2026-06-02..")
                .andExpect(jsonPath("$.fields[0].message")
                        .value("停止计算的起始日晚于期限届满日，对期限没有影响。 停止计算（2026-06-02）与期限终了（2026-06-01）相矛盾，请核对两者的日期。"));
        english("A80", "start=2026-03-02&stops=TESTING:2026-03-01..")
                .andExpect(jsonPath("$.fields[0].message")
                        .value(containsString(
                                "The stop of 2026-03-01 contradicts the start of 2026-03-02; check both dates.")));
        due(Story.LEAD, "A80", "start=2019-03-31")
                .andExpect(jsonPath("$.message").value(containsString("本期限最早的条文自 2019-04-01 起施行。")));
    }

    @Test
    void allThatCannotBeReadIsSaidAtOnce() throws Exception {
        due(Story.LEAD, "A80", "start=x&at=x&governed=x&stops=x&extensions=x")
                .andExpect(jsonPath("$.fields", hasSize(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A999", "a80", "A80 ", "null"})
    void anUnknownLimitIsNotFound(String id) throws Exception {
        for (var rest : new String[] {"", "/due?start=2026-03-02", "/due"}) {
            caller.reads(Story.LEAD, "/limits/" + id + rest)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("NO_SUCH_LIMIT"));
        }
    }

    @ParameterizedTest
    @CsvSource({"x, BAD_DATE", "'', REQUIRED", "1900-01-01, CLOCK_DATE_OUT_OF_RANGE"})
    void aDayOfTheListThatIsNoneIsRefused(String on, String code) throws Exception {
        caller.reads(Story.LEAD, "/limits?on=" + on)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("on"))
                .andExpect(jsonPath("$.fields[0].code").value(code));
    }

    private ResultActions due(String who, String limit, String query) throws Exception {
        return caller.reads(who, "/limits/" + limit + "/due?" + query);
    }

    private ResultActions english(String limit, String query) throws Exception {
        return caller.sends(
                Story.LEAD, get("/api/limits/" + limit + "/due?" + query).header("Accept-Language", "en"));
    }
}
