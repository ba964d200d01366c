package anjuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseNumber;
import anjuan.deadline.DeadlineSweep;
import anjuan.deadline.Deadlines;
import anjuan.supervision.ClockPosition;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Story;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AnjuanTest
class WarningControllerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MockMvc mvc;

    @Autowired
    Story story;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineSweep sweep;

    @Test
    void theOfficerSeesTheOverdueLimitInBothLanguages() throws Exception {
        var number = overdue();

        open(Story.LEAD, "/deadlines?after=" + before(number))
                .andExpect(content().string(containsString(">期限预警</h1>")))
                .andExpect(content().string(containsString("/cases/" + number + "?tab=clocks")))
                .andExpect(content().string(containsString("线索核查")))
                .andExpect(content().string(containsString("已逾期")));
        open(Story.LEAD, "/deadlines?lang=en&after=" + before(number))
                .andExpect(content().string(containsString(">Deadlines</h1>")))
                .andExpect(content().string(containsString("Verification of the clue")))
                .andExpect(content().string(containsString("/cases/" + number + "?tab=clocks")));
    }

    @Test
    void whoAnswersForNoCaseReadsWhyThePageIsEmpty() throws Exception {
        overdue();

        open("donghu.fagui", "/deadlines").andExpect(content().string(containsString("没有预警的期限")));
    }

    @Test
    void anAddressThatIsNoPositionBeginsAtTheStart() throws Exception {
        open(Story.LEAD, "/deadlines?after=2026-13-40_x_y_1");
        open(Story.LEAD, "/deadlines?after=2026-03-16_x_y_99999999999");
    }

    @Test
    void everybodyButAdministratorsIsLedThere() throws Exception {
        open(Story.ARCHIVIST, "/organisation").andExpect(content().string(containsString("href=\"/deadlines\"")));
        open("guanli", "/organisation").andExpect(content().string(not(containsString("href=\"/deadlines\""))));
    }

    private CaseNumber overdue() {
        var number = story.verifying(DAY);
        sweep.report(number, "A02");
        return number;
    }

    private ClockPosition before(CaseNumber number) {
        var clock = deadlines.find(number, "A02").orElseThrow();
        return new ClockPosition(clock.dueDate().effective(), number.value(), "A02", 0);
    }

    private ResultActions open(String who, String address) throws Exception {
        return mvc.perform(get(address).with(user(who).roles("OFFICER"))).andExpect(status().isOk());
    }
}
