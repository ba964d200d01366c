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
                if (t.equals("process")) {
                    var all = b.driver().findElements(org.openqa.selenium.By.xpath("//button[contains(.,'全图')]"));
                    for (int i = 2; i < all.size(); i++) {
                        b.driver().executeScript("arguments[0].click()", all.get(i));
                    }
                    Thread.sleep(1500);
                    var panels = b.driver().findElements(org.openqa.selenium.By.cssSelector("section.panel"));
                    for (int i = 0; i < panels.size(); i++) {
                        try { Files.write(Path.of("/tmp/hshots/panel" + i + ".png"), panels.get(i).getScreenshotAs(OutputType.BYTES)); } catch (Exception e) { }
                    }
                }
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
