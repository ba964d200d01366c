package anjuan.testing;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.engine.Processes;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a hearing from the notice to the report; the host is Sun of the legal section, the clerk Ma. */
@Component
public class HearingStory {

    public static final String HOST = LEGAL;
    public static final String CLERK = "shi.shenhe";
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Tuesday; the five working days for asking end on Tuesday 28 April. */
    public static final LocalDate SERVED = LocalDate.of(2026, 4, 21);

    public static final LocalDate ASKED = LocalDate.of(2026, 4, 27);
    public static final LocalDate NAMED = LocalDate.of(2026, 4, 29);
    public static final LocalDate PAPERS = LocalDate.of(2026, 5, 6);
    public static final LocalDate TOLD = LocalDate.of(2026, 5, 7);
    public static final LocalDate ANNOUNCED = LocalDate.of(2026, 5, 11);
    public static final LocalDate HELD = LocalDate.of(2026, 5, 15);
    public static final LocalDate REPORTED = LocalDate.of(2026, 5, 21);

    private static final List<Map<String, String>> ATTENDEES = List.of(
            Map.of("person", "孙立", "capacity", "听证主持人"),
            Map.of("person", "张某", "capacity", "当事人的代理人"),
            Map.of("person", "李明", "capacity", "办案人员"));

    private final Story story;
    private final Processes processes;
    private final Matters matters;
    private final TransactionTemplate transaction;

    HearingStory(Story story, Processes processes, Matters matters, TransactionTemplate transaction) {
        this.story = story;
        this.processes = processes;
        this.matters = matters;
        this.transaction = transaction;
    }

    /** The party, an entity, was told of a fine and its right to a hearing, and the officers are to enter what it asked. */
    public CaseNumber told(int fine) {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        story.act(number, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", fine));
        story.act(number, HEAD, "decideProposal", DAY, Map.of("approved", true));
        story.act(number, LEAD, "serveNotice", SERVED, Forms.served(SERVED));
        begin(number);
        return number;
    }

    /** The course of the party, on which the hearing runs. */
    public Matter course(CaseNumber number) {
        return matters.of(number, Matter.Kind.PARTY).get(0).matter();
    }

    public CaseNumber asked() {
        var number = told(150_000);
        story.act(number, LEAD, "recordHearingRequest", ASKED, request(ASKED));
        return number;
    }

    public CaseNumber named() {
        var number = asked();
        story.act(number, HEAD, "nameHearingHost", NAMED, people());
        return number;
    }

    public CaseNumber handedOver() {
        var number = named();
        story.act(number, LEAD, "sendHearingPapers", PAPERS, Map.of("handedOver", "全部案卷材料，共一卷"));
        return number;
    }

    public CaseNumber fixed() {
        var number = handedOver();
        story.act(number, HOST, "fixHearing", PAPERS, day(HELD));
        return number;
    }

    public CaseNumber ready() {
        var number = fixed();
        story.act(number, HOST, "serveHearingNotice", TOLD, served(TOLD));
        story.act(number, HOST, "announceHearing", ANNOUNCED, announced(ANNOUNCED));
        return number;
    }

    public CaseNumber held() {
        var number = ready();
        story.act(number, HOST, "conductHearing", HELD, session());
        return number;
    }

    public static Map<String, Object> request(LocalDate on) {
        return Map.of("requestWay", "WRITTEN", "requestedOn", on.toString(), "requestedBy", "云州市某百货商行");
    }

    public static Map<String, Object> people() {
        return Map.of("host", HOST, "clerk", CLERK);
    }

    public static Map<String, Object> day(LocalDate heldOn) {
        return Map.of("heldOn", heldOn.toString(), "heldAt", "09:30", "place", "本局三楼听证室", "heldPublicly", true);
    }

    public static Map<String, Object> served(LocalDate on) {
        return Map.of("partyOn", on.toString(), "officersOn", on.toString(), "proof", "送达回证签字");
    }

    public static Map<String, Object> announced(LocalDate on) {
        return Map.of("announcedOn", on.toString(), "announcedAt", "本局公告栏");
    }

    /** A day of hearing that was carried through. */
    public static Map<String, Object> session() {
        var form = new HashMap<String, Object>();
        form.put("until", "11:30");
        form.put("attendees", ATTENDEES);
        form.put("session", "HELD");
        form.put("officersCase", "销售侵权服装，有现场笔录和鉴别意见为证，建议罚款15万元");
        form.put("partyStatement", "认可销售事实，认为处罚过重");
        form.put("crossExamination", "对鉴别意见没有异议");
        form.put("debate", "就裁量幅度辩论");
        form.put("lastWords", "请求从轻处罚");
        form.put("allSigned", true);
        return form;
    }

    public static Map<String, Object> suspended(String ground) {
        return Map.of(
                "until",
                "10:00",
                "attendees",
                ATTENDEES,
                "session",
                "HEARING_SUSPENDED",
                "suspension",
                ground,
                "reason",
                "中止的具体情况",
                "allSigned",
                true);
    }

    public static Map<String, Object> ended(String ground) {
        return Map.of(
                "until",
                "10:00",
                "attendees",
                ATTENDEES,
                "session",
                "HEARING_ENDED",
                "ending",
                ground,
                "reason",
                "终止的具体情况",
                "allSigned",
                true);
    }

    public static Map<String, Object> report() {
        return Map.of("facts", "销售侵权服装24件属实", "opinion", "建议维持拟作处罚");
    }

    /** The course of a second party of the case, on which a hearing was asked for. */
    public Matter anotherParty(CaseNumber number) {
        begin(number);
        return matters.of(number, Matter.Kind.PARTY).get(1).matter();
    }

    private void begin(CaseNumber number) {
        transaction.executeWithoutResult(status -> {
            var matter = matters.open(number, Matter.Kind.PARTY, "云州市某百货商行", SERVED);
            processes.start(
                    "holdHearing",
                    matter,
                    new Act(
                            number,
                            SERVED,
                            Actor.CLOCK,
                            "hearingRequested",
                            matter.id(),
                            Act.DONE,
                            null,
                            null,
                            null,
                            ""));
        });
    }
}
