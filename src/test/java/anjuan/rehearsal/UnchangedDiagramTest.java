package anjuan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.engine.Courses;
import anjuan.engine.TimerJobs;
import anjuan.testing.AnjuanTest;
import anjuan.testing.Forms;
import anjuan.testing.HearingStory;
import anjuan.testing.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever cases went through, the diagram that they ran on leads them the same way again. */
@AnjuanTest
class UnchangedDiagramTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Courses courses;

    @Autowired
    Story story;

    @Autowired
    HearingStory hearing;

    @Autowired
    TimerJobs timers;

    @Test
    void everyCourseTakesTheSamePath() throws Exception {
        var cases = new ArrayList<CaseNumber>();
        cases.add(story.lodged(DAY));
        cases.add(story.verifying(DAY));
        cases.add(story.awaitingFiling(DAY));
        cases.add(story.filed(DAY));
        cases.add(story.reviewing(DAY));
        cases.add(story.proposed(DAY));
        cases.add(story.meeting(DAY));
        cases.add(story.deciding(DAY));
        cases.add(story.archived(DAY));
        cases.add(hearing.heard("AGREE"));
        cases.add(hearing.refused());
        cases.add(sentBack());
        cases.add(overdue());

        var wrong = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        for (var diagram : diagrams().entrySet()) {
            var chosen = courses.of(diagram.getKey(), cases, 200);
            rehearsal.of(diagram.getKey(), diagram.getValue(), chosen, (course, result) -> {
                counts.merge(diagram.getKey(), 1, Integer::sum);
                if (result.verdict() != Verdict.SAME) {
                    wrong.add(diagram.getKey() + " " + course.matter() + " " + result);
                }
            });
        }
        System.out.println(counts);
        assertThat(wrong).isEmpty();
    }

    static Map<String, String> diagrams() throws Exception {
        var diagrams = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("bpmn"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".bpmn")).sorted().toList()) {
                var text = Files.readString(file);
                var id = text.replaceAll("(?s).*<bpmn:process id=\"(\\w+)\".*", "$1");
                diagrams.put(id, text);
            }
        }
        return diagrams;
    }

    private CaseNumber sentBack() {
        var number = story.reviewing(DAY);
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("INVESTIGATE_MORE"));
        story.act(number, Story.LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, Story.LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("CORRECT"));
        story.act(number, Story.LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, Story.LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, Story.LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 4000));
        story.act(number, Story.HEAD, "decideProposal", DAY, Forms.returned("幅度不当"));
        story.act(number, Story.LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", 5000));
        story.act(number, Story.HEAD, "decideProposal", DAY, Forms.approved());
        return number;
    }

    private CaseNumber overdue() {
        var number = story.deciding(DAY);
        timers.fire(number, "caseOverdue");
        story.act(number, Story.HEAD, "decideCase", DAY, Forms.penalty("choice", "PENALTY", 5000));
        timers.fire(number, "serviceOverdue");
        story.act(number, Story.LEAD, "serveDecision", DAY, Forms.served(DAY));
        timers.fire(number, "performanceOverdue");
        story.act(number, Story.LEAD, "recordPerformance", DAY, Map.of("fine", 5000));
        timers.fire(number, "closureOverdue");
        return number;
    }
}
