package anjuan.testing;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.escalation.Escalations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells how a question goes up from the city of the stories to its province. */
@Component
public class Asking {

    public static final String UPPER_LEGAL = "sheng.fagui";
    public static final String UPPER_HEAD = "sheng.juzhang";

    private final Story story;
    private final Escalations escalations;

    Asking(Story story, Escalations escalations) {
        this.story = story;
        this.escalations = escalations;
    }

    public static Map<String, Object> question() {
        return Map.of(
                "kinds", List.of("LAW_APPLICATION", "CHARACTERISATION"),
                "question", "在商品名称中使用他人注册商标的文字，是否属于商标性使用",
                "disputed", "店铺页面以“雪松”描述颜色，吊牌另有自有商标");
    }

    public static Map<String, Object> study() {
        var form = new HashMap<>(question());
        form.remove("kinds");
        form.put("leaning", "倾向认定侵权：文字突出使用，容易导致混淆");
        form.put("differing", "有意见认为属于描述性正当使用");
        form.put("articles", "商标法第四十八条、第五十七条第二项、第五十九条");
        form.put("informantChecked", true);
        return form;
    }

    public static Map<String, Object> taken() {
        return Map.of("receipt", "收2025-31", "finding", "COMPLETE");
    }

    public static Map<String, Object> proposed(String kind) {
        var form = new HashMap<String, Object>();
        form.put("study", "查阅同类案件，征求商标管理处意见");
        form.put("proposed", kind);
        form.put("draft", "突出使用且容易导致混淆的，属于商标性使用，不适用正当使用的规定");
        if (kind.equals("ANSWERED")) {
            form.put("answer", "AGREED");
        }
        return form;
    }

    public static Map<String, Object> agrees() {
        return Map.of("agrees", true);
    }

    /** A question that the head was asked to decide on. */
    public Matter studied(CaseNumber number, LocalDate on) {
        story.act(number, LEAD, "difficultyRaised", on, question());
        var asked =
                escalations.of(number).get(escalations.of(number).size() - 1).matter();
        story.act(asked, LEAD, "studyDifficulty", on, study());
        story.act(asked, LEGAL, "reviewDifficulty", on, Map.of("sufficient", true, "view", "属于疑难定性问题"));
        return asked;
    }

    /** A question that went up; the case is suspended for it if its head says so. */
    public Matter sent(CaseNumber number, LocalDate on, boolean suspends) {
        var asked = studied(number, on);
        story.act(asked, HEAD, "decideEscalation", on, Map.of("choice", "ASK", "suspends", suspends));
        return asked;
    }

    /** The file that the bureau above opened for a question. */
    public CaseNumber above(Matter asked) {
        return escalations.find(asked).orElseThrow().upperFile();
    }

    /** The bureau above answers. */
    public void answered(CaseNumber above, LocalDate on) {
        story.act(above, UPPER_LEGAL, "studyRequest", on, proposed("ANSWERED"));
        story.act(above, UPPER_HEAD, "signReply", on, agrees());
    }
}
