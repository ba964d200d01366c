package anjuan.legal;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.agrees;
import static anjuan.testing.Asking.proposed;
import static anjuan.testing.Asking.taken;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.Matter;
import anjuan.escalation.QuestionKind;
import anjuan.legal.RequestFigures.BureauFigures;
import anjuan.legal.RequestFigures.Figures;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Asking;
import anjuan.testing.Forms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The figures of questions, counted by hand: in August 2023 the city asks seven, one more in September. The answer to one of
 * 1 August is due on Tuesday 22 August, fifteen working days later.
 */
@AnjuanTest
class IndicatorsTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 8, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 8, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 8, 22);

    @Autowired
    Story story;

    @Autowired
    Asking asking;

    @Autowired
    RequestFigures figures;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvc mvc;

    @Test
    void theFiguresAreThoseCountedByHand() throws Exception {
        var followed = sent(FIRST);
        answered(followed, LAST_DAY);
        story.act(followed, LEAD, "considerAnswer", LAST_DAY, Map.of("followed", true, "deviation", "按答复"));
        var deviated = sent(FIRST);
        answered(deviated, LAST_DAY.plusDays(1));
        var on = LAST_DAY.plusDays(1);
        story.act(deviated, LEAD, "considerAnswer", on, Map.of("followed", false, "deviation", "事实已变"));
        story.act(deviated, HEAD, "signDeviation", on, agrees());
        var unconsidered = sent(FIRST);
        answered(unconsidered, FIRST);
        returned(sent(FIRST));
        story.act(sent(FIRST), HEAD, "requestWithdrawn", FIRST, Map.of("reason", "当事人已承认"));
        passedUp(sent(LAST));
        procedure(LAST);
        sent(LAST.plusDays(1));

        var city = figures(UPPER_LEGAL, "yz", null).orElseThrow();
        var ofBoth = new Figures(6, 1, 1, 1, 3, 2, 1, 1, 1);
        assertThat(city.all()).isEqualTo(new Figures(7, 1, 1, 1, 3, 2, 1, 1, 1));
        assertThat(city.byKind())
                .containsOnly(
                        Map.entry(QuestionKind.LAW_APPLICATION, ofBoth),
                        Map.entry(QuestionKind.CHARACTERISATION, ofBoth),
                        Map.entry(QuestionKind.PROCEDURE, new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0)));
        assertThat(figures(LEGAL, "yz", QuestionKind.PROCEDURE).orElseThrow().all())
                .isEqualTo(new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0));
        // what the province passed up is the city's question still
        assertThat(figures(UPPER_HEAD, "nj", null)).isEmpty();
        assertThat(figures("donghu.fagui", "yz", null)).isEmpty();

        var page = "/legal/figures?from=2023-08-01&until=2023-08-31&lang=";
        assertThat(text(UPPER_HEAD, page + "en")).contains("云州市市场监督管理局", "Passed up", "Not followed");
        assertThat(text(UPPER_HEAD, page + "zh"))
                .contains("云州市市场监督管理局", "按期答复", "合计")
                .doesNotContain(followed.caseNumber().value());
        assertThat(text("donghu.fagui", page + "zh")).contains("期间内没有报送请示");
    }

    private Matter sent(LocalDate on) {
        return asking.sent(story.investigating(on), on, false);
    }

    private void answered(Matter asked, LocalDate on) {
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", FIRST, taken());
        asking.answered(file, on);
    }

    private void returned(Matter asked) {
        var file = asking.above(asked);
        story.act(
                file,
                UPPER_LEGAL,
                "checkRequest",
                FIRST,
                Map.of("receipt", "收1", "finding", "RETURN", "missing", "规定明确"));
        story.act(file, UPPER_HEAD, "signReply", FIRST, agrees());
    }

    private void passedUp(Matter asked) {
        var file = asking.above(asked);
        story.act(file, UPPER_LEGAL, "checkRequest", LAST, taken());
        story.act(file, UPPER_LEGAL, "studyRequest", LAST, proposed("PASSED_UP"));
        story.act(file, UPPER_HEAD, "signReply", LAST, agrees());
    }

    private void procedure(LocalDate on) {
        var number = story.investigating(on);
        story.act(number, LEAD, "difficultyRaised", on, Forms.with(Asking.question(), "kinds", List.of("PROCEDURE")));
        var asked = new Matter(number, "Q1");
        story.act(asked, LEAD, "studyDifficulty", on, Asking.study());
        story.act(asked, LEGAL, "reviewDifficulty", on, Map.of("sufficient", true, "view", "属于疑难问题"));
        story.act(asked, HEAD, "decideEscalation", on, Map.of("choice", "ASK"));
    }

    private Optional<BureauFigures> figures(String who, String bureau, QuestionKind kind) {
        return figures.of(organisation.officer(who), FIRST, LAST, kind).stream()
                .filter(one -> one.bureau().id().equals(bureau))
                .findFirst();
    }

    private String text(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
