package anjuan.api;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.link.Links;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.MeasureForms;
import anjuan.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the interface tells of a case beside its tasks: its links, crime findings, measures and evidence. */
@AnjuanTest
class CaseReadingApiTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Caller caller;

    @Autowired
    Story story;

    @Autowired
    CaseFiles files;

    @Autowired
    Links links;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aLinkIsSeenFromBothCases() throws Exception {
        var number = story.investigating(DAY);
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        files.replaceParties(number, List.copyOf(parties));
        story.act(number, LEAD, "linkProposed", DAY, Map.of("kind", "SPLIT", "respondent", 2, "reason", "需要另行处理"));
        caller.reads(LEAD, "/cases/" + number + "/links").andExpect(jsonPath("$", hasSize(0)));
        caller.reads(LEAD, "/cases/" + number + "/crimes").andExpect(jsonPath("$", hasSize(0)));
        story.act(number, HEAD, "decideLink", DAY, Map.of("granted", true));
        var other = links.of(number).get(0).otherCase();

        caller.reads(LEAD, "/cases/" + number + "/links")
                .andExpect(jsonPath("$[0].kind").value("SPLIT"))
                .andExpect(jsonPath("$[0].fromHere").value(true))
                .andExpect(jsonPath("$[0].otherCase").value(other.value()))
                .andExpect(jsonPath("$[0].decidedOn").value("2026-03-02"));
        caller.reads(Story.UNIT_HEAD, "/cases/" + other + "/links")
                .andExpect(jsonPath("$[0].fromHere").value(false))
                .andExpect(jsonPath("$[0].otherCase").value(number.value()));
    }

    @Test
    void aCrimeFindingSaysWhatIsHeldAgainstWhichThreshold() throws Exception {
        var number = story.verifying(DAY);
        story.act(number, LEAD, "figuresEntered", DAY, figures());

        caller.reads(LEAD, "/cases/" + number + "/crimes")
                .andExpect(jsonPath("$[0].respondent").value(1))
                .andExpect(jsonPath("$[0].offence").value("SELLING"))
                .andExpect(jsonPath("$[0].standing").value("REACHED"))
                .andExpect(jsonPath("$[0].mustBeReferred").value(true))
                .andExpect(
                        jsonPath("$[0].figures[?(@.measure == 'SALES')].figure").value(50000.0))
                .andExpect(jsonPath("$[0].figures[?(@.measure == 'SALES')].threshold")
                        .value(50000));
    }

    @Test
    void measuresAreReadWithTheirGoodsAndLastDay() throws Exception {
        var number = seized();

        caller.reads(LEAD, "/cases/" + number + "/measures")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].matter").value("S1"))
                .andExpect(jsonPath("$[0].kind").value("SEIZURE"))
                .andExpect(jsonPath("$[0].state").value("IN_FORCE"))
                .andExpect(jsonPath("$[0].ground").isNotEmpty())
                .andExpect(jsonPath("$[0].dueOn").isNotEmpty())
                .andExpect(jsonPath("$[0].taken.takenOn").value("2026-03-02"))
                .andExpect(jsonPath("$[0].goods[0].parts[0].fate").value("HELD"));
    }

    @Test
    void evidenceIsReadWithItsChainOfCustody() throws Exception {
        var number = story.investigating(DAY);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(Story.SECOND));

        caller.reads(LEAD, "/cases/" + number + "/evidence")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].no").value(1))
                .andExpect(jsonPath("$[0].kind").value("ON_SITE_RECORD"))
                .andExpect(jsonPath("$[0].status").value("REGISTERED"))
                .andExpect(jsonPath("$[0].custody[0].handedOn").value("2026-03-02"))
                .andExpect(jsonPath("$[0].custody[0].holder").isNotEmpty())
                .andExpect(jsonPath("$[0].attachments", hasSize(0)));
    }

    @Test
    void whoMayNotSeeTheCaseReadsNothingOfIt() throws Exception {
        var number = seized();
        jdbc.update(
                "insert into access_recusal (case_number, officer_id, since, reason) values (?, ?, ?, ?)",
                number.value(),
                Story.SECOND,
                java.sql.Date.valueOf(DAY),
                "近亲属");

        for (var what : List.of("", "/links", "/crimes", "/questions", "/measures", "/evidence")) {
            caller.reads("donghu.juzhang", "/cases/" + number + what).andExpect(status().isNotFound());
            caller.reads(Story.SECOND, "/cases/" + number + what).andExpect(status().isNotFound());
        }
    }

    private CaseNumber seized() {
        var number = story.investigating(DAY);
        var seizure = new Matter(number, "S1");
        story.act(number, LEAD, "seizureRequested", DAY, MeasureForms.askSeizure());
        story.act(seizure, HEAD, "decideSeizure", DAY, Forms.approved());
        story.act(seizure, LEAD, "carryOutSeizure", DAY, MeasureForms.seized());
        return number;
    }

    private static Map<String, Object> figures() {
        return Map.of(
                "respondent",
                1,
                "offence",
                "SELLING",
                "conduct",
                "销售假冒注册商标的外套",
                "actedFrom",
                "2026-02-01",
                "actedUntil",
                "2026-02-20",
                "rights",
                "1234567",
                "amounts",
                List.of(Map.of("kind", "RECEIPTS", "amount", 50000, "unit", "YUAN")));
    }
}
