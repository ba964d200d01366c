package anjuan.browser;

import anjuan.casefile.CaseNumber;
import anjuan.testing.AnjuanTest;
import anjuan.testing.HearingStory;
import anjuan.testing.Story;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AnjuanTest
class HearingShots {
    @LocalServerPort int port;
    @Autowired HearingStory h;
    @Autowired Story story;
    Browser b;

    @Test
    void shoot() throws Exception {
        b = Browser.open(port);
        try {
            var n = h.told(150_000);
            shot(n, Story.LEAD, "recordHearingRequest");
            var r = h.told(5_000);
            story.act(r, Story.LEAD, "recordHearingRequest", HearingStory.ASKED, HearingStory.request(HearingStory.ASKED));
            shot(r, Story.LEAD, "refuseHearing");
            n = h.asked();
            shot(n, Story.HEAD, "nameHearingHost");
            n = h.named();
            shot(n, Story.LEAD, "sendHearingPapers");
            shot(n, Story.LEAD, "hearingWithdrawn/P1");
            shot(n, Story.LEAD, "hearingRecusalAsked/P1");
            n = h.handedOver();
            shot(n, HearingStory.HOST, "fixHearing");
            story.act(n, Story.LEAD, "hearingRecusalAsked", HearingStory.PAPERS, Map.of("personNo", 1, "askedBy", "当事人", "reason", "亲属"));
            shot(n, Story.HEAD, "decideHostRecusal");
            story.act(n, Story.LEAD, "hearingRecusalAsked", HearingStory.PAPERS, Map.of("personNo", 2, "askedBy", "当事人", "reason", "亲属"));
            shot(n, HearingStory.HOST, "decideAssistantRecusal");
            n = h.fixed();
            shot(n, HearingStory.HOST, "serveHearingNotice");
            n = h.ready();
            shot(n, HearingStory.HOST, "conductHearing");
            story.act(n, HearingStory.HOST, "conductHearing", HearingStory.HELD, HearingStory.suspended("NEW_EVIDENCE"));
            shot(n, HearingStory.HOST, "resumeHearing");
            n = h.held();
            shot(n, HearingStory.HOST, "writeHearingReport");
            b.logIn(HearingStory.HOST);
            for (var t : new String[] {"process", "clocks", "overview"}) {
                b.go("/cases/" + n + "?tab=" + t + "&lang=zh");
                Thread.sleep(2500);
                save("case-" + t);
            }
        } finally {
            b.close();
        }
    }

    void shot(CaseNumber n, String who, String task) throws Exception {
        b.logIn(who);
        for (var lang : new String[] {"zh", "en"}) {
            b.go("/cases/" + n + "/" + task + "?lang=" + lang);
            save(task.replace("/", "-") + "-" + lang);
        }
    }

    void save(String name) throws Exception {
        var height = ((Number) b.driver().executeScript("return document.documentElement.scrollHeight")).intValue();
        b.driver().manage().window().setSize(new Dimension(1280, Math.min(height + 140, 3000)));
        Files.createDirectories(Path.of("/tmp/hshots"));
        Files.write(Path.of("/tmp/hshots/" + name + ".png"), b.driver().getScreenshotAs(OutputType.BYTES));
    }
}
