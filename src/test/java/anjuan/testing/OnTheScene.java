package anjuan.testing;

import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.intake.Registered;
import anjuan.officer.Organisation;
import anjuan.summary.OnTheSpot;
import anjuan.summary.SceneForm;
import anjuan.task.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two officers penalise on the spot, in the words of {@link Story}. */
@Component
public class OnTheScene {

    private final Story story;
    private final OnTheSpot onTheSpot;
    private final Organisation organisation;
    private final ObjectMapper json;

    OnTheScene(Story story, OnTheSpot onTheSpot, Organisation organisation, ObjectMapper json) {
        this.story = story;
        this.onTheSpot = onTheSpot;
        this.organisation = organisation;
        this.json = json;
    }

    /** A lawful scene with a party that nobody else has; kind is PERSON or ENTITY. */
    public static Map<String, Object> aScene(LocalDate on, String kind) {
        var scene = new HashMap<String, Object>();
        scene.put("second", SECOND);
        scene.put("foundOn", on.toString());
        scene.put("place", "云州市解放路1号");
        scene.put("respondentKind", kind);
        scene.put("respondentName", "云州市" + UUID.randomUUID());
        scene.put("rightKind", "TRADEMARK");
        scene.put("rightName", "雪松");
        scene.put("summary", "销售标有“雪松”商标的袜子3双");
        return scene;
    }

    public static Map<String, Object> checked(LocalDate on) {
        var check = new HashMap<String, Object>();
        check.put("facts", "货架上有标有“雪松”的袜子3双，当事人承认未经许可");
        check.put("proof", "现场笔录、照片3张");
        check.put("actFrom", on.minusDays(3).toString());
        check.put("harmsSafety", false);
        check.put("certificatesShown", true);
        check.put("rightsTold", true);
        check.put("statement", "NONE");
        check.put("factsClear", true);
        check.put("course", "ON_THE_SPOT");
        return check;
    }

    /** A warning that the party signed for. */
    public static Map<String, Object> warned() {
        var decision = new HashMap<String, Object>();
        decision.put("course", "ON_THE_SPOT");
        decision.put("lawBroken", "商标法第五十二条");
        decision.put("lawApplied", "商标法第五十二条");
        decision.put("discretion", "首次违法，数量少");
        decision.put("warning", true);
        decision.put("reviewTold", true);
        decision.put("receipt", "SIGNED");
        decision.put("receiver", "张某");
        return decision;
    }

    /** A fine to be paid at the bank. */
    public static Map<String, Object> fined(Object yuan) {
        var decision = new HashMap<>(warned());
        decision.put("warning", false);
        decision.put("fine", yuan);
        decision.put("payment", "BANK");
        return decision;
    }

    /** A fine taken in cash, on the ground of its size. */
    public static Map<String, Object> inCash(Object yuan) {
        var decision = new HashMap<>(fined(yuan));
        decision.put("payment", "CASH");
        decision.put("cashGround", "SMALL_FINE");
        decision.put("cashReceipt", "0001234");
        return decision;
    }

    public static Map<String, Object> papers() {
        return Map.of("papers", "当场行政处罚决定书、现场笔录", "receivedBy", "陈静");
    }

    public Registered attempt(String who, Map<String, Object> scene) {
        return onTheSpot.open(organisation.officer(who), json.convertValue(scene, SceneForm.class));
    }

    /** The codes for which a scene is refused. */
    public List<String> refusals(String who, Map<String, Object> scene) {
        var registered = attempt(who, scene);
        assertThat(registered).isInstanceOf(Registered.Refused.class);
        return ((Registered.Refused) registered)
                .refusals().stream().map(Refusal::code).toList();
    }

    public CaseNumber opened(Map<String, Object> scene) {
        var registered = attempt(LEAD, scene);
        assertThat(registered).isInstanceOf(Registered.Opened.class);
        return ((Registered.Opened) registered).caseNumber();
    }

    public CaseNumber opened(LocalDate on, String kind) {
        return opened(aScene(on, kind));
    }

    public CaseNumber heard(LocalDate on, String kind) {
        var number = opened(on, kind);
        story.act(number, LEAD, "checkOnTheSpot", on, checked(on));
        return number;
    }

    public CaseNumber decided(LocalDate on, String kind, Map<String, Object> decision) {
        var number = heard(on, kind);
        story.act(number, LEAD, "decideOnTheSpot", on, decision);
        return number;
    }
}
