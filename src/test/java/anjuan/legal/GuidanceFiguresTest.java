package anjuan.legal;

import static anjuan.testing.Asking.UPPER_HEAD;
import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import anjuan.guidance.Guidance;
import anjuan.guidance.GuidanceKind;
import anjuan.legal.GuidanceFigures.BureauFigures;
import anjuan.legal.GuidanceFigures.Figures;
import anjuan.officer.Organisation;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Guiding;
import anjuan.testing.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The figures of guidance, counted by hand: in June 2024 the province asks six things of the city. Papers asked for on Monday 3
 * June are due on 18 June: 4-7 (4), 10 June is Dragon Boat, 11-14 (8), 17-18 (10). A supervision asks for a report by 17 June.
 */
@AnjuanTest
class GuidanceFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 18);
    private static final String PERIOD = "?from=2024-06-01&until=2024-06-30";

    @Autowired
    Story story;

    @Autowired
    Guiding guiding;

    @Autowired
    GuidanceFigures figures;

    @Autowired
    Organisation organisation;

    @Autowired
    MockMvc mvc;

    @Test
    void theFiguresAreThoseCountedByHand() throws Exception {
        answered(issued("PAPERS"), LAST_DAY);
        answered(issued("PAPERS"), LAST_DAY.plusDays(1));
        issued("PAPERS");
        answered(issued("SUPERVISION"), LocalDate.of(2024, 6, 14));
        issued("SUPERVISION");
        story.act(
                issued("OPINION").matter(),
                HEAD,
                "acknowledgeGuidance",
                DAY,
                Map.of("follows", true, "statement", "按此办理"));
        // of the first day after the period
        guiding.issued(story.investigating(LocalDate.of(2024, 7, 1)), "PAPERS", LocalDate.of(2024, 7, 1));

        var city = of(UPPER_HEAD).orElseThrow();
        assertThat(city.byKind())
                .containsOnly(
                        Map.entry(GuidanceKind.PAPERS, new Figures(3, 3, 2, 1, 2, 0)),
                        Map.entry(GuidanceKind.SUPERVISION, new Figures(2, 2, 1, 1, 1, 0)),
                        Map.entry(GuidanceKind.OPINION, new Figures(1, 0, 1, 0, 0, 1)));
        assertThat(city.all()).isEqualTo(new Figures(6, 5, 4, 2, 3, 1));
        assertThat(of(LEGAL).orElseThrow().all()).isEqualTo(city.all());
        assertThat(of("donghu.fagui")).isEmpty();
        assertThat(text("/legal/figures" + PERIOD + "&lang=zh")).contains("督办指导统计", "挂牌督办");
        assertThat(text("/legal/figures" + PERIOD + "&lang=en")).contains("Figures of guidance from above");

        var csv = text("/legal/guidance.csv" + PERIOD + "&lang=zh");
        assertThat(csv)
                .startsWith("\uFEFF\"机关\",\"方式\",\"发出\"")
                .contains("\"挂牌督办\",2,2,1,1,1,0\r\n", "\"合计\",6,5,4,2,3,1\r\n");
        mvc.perform(get("/legal/guidance.csv" + PERIOD).with(user(LEAD).roles("OFFICER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void theFiguresOfQuestionsComeAsATable() throws Exception {
        mvc.perform(get("/legal/figures.csv?from=2023-08-01&until=2023-08-31")
                        .with(user(LEGAL).roles("OFFICER")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition", "attachment; filename=\"questions-2023-08-01-2023-08-31.csv\""));
        assertThat(text("/legal/figures.csv" + PERIOD + "&lang=en")).startsWith("\uFEFF\"Bureau\",");
        mvc.perform(get("/legal/figures.csv").with(user(LEAD).roles("OFFICER"))).andExpect(status().isForbidden());
    }

    private Guidance issued(String kind) {
        return guiding.issued(story.investigating(DAY), kind, DAY);
    }

    private void answered(Guidance guidance, LocalDate on) {
        story.act(guidance.matter(), UNIT_HEAD, "answerGuidance", on, guiding.report(guidance.matter()));
    }

    private Optional<BureauFigures> of(String who) {
        return figures.of(organisation.officer(who), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30)).stream()
                .filter(one -> one.bureau().id().equals("yz"))
                .findFirst();
    }

    private String text(String address) throws Exception {
        return mvc.perform(get(address).with(user(LEGAL).roles("OFFICER")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
