package anjuan.testing;

import static anjuan.testing.Story.HEAD;
import static anjuan.testing.Story.LEAD;
import static anjuan.testing.Story.LEGAL;
import static anjuan.testing.Story.SECOND;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

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
    private final CaseFiles files;

    HearingStory(Story story, CaseFiles files) {
        this.story = story;
        this.files = files;
    }

    /** The course of the party, on which the hearing runs. */
    public static Matter course(CaseNumber number) {
        return Matter.party(number, 1);
    }

    /** An entity was told of a fine and asks for a hearing, which the officers are to enter. */
    public CaseNumber told(int fine) {
        var number = story.reviewing(DAY);
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        tell(course(number), fine);
        return number;
    }

    /** Two entities were told of a fine and ask for a hearing each. */
    public CaseNumber toldTogether(int fine) {
        var number = story.investigating(DAY);
        var parties = new ArrayList<>(files.parties(number));
        parties.add(new Party(Party.Role.RESPONDENT, Party.Kind.ENTITY, "某制衣厂", null, null, null));
        files.replaceParties(number, parties);
        story.act(number, LEAD, "investigativeActTaken", DAY, Forms.inspection(SECOND));
        story.act(number, LEAD, "investigate", DAY, Forms.concluded());
        story.act(number, LEAD, "writeReport", DAY, Forms.report(false));
        story.act(number, LEGAL, "reviewCase", DAY, Forms.review("AGREE"));
        tell(course(number), fine);
        tell(Matter.party(number, 2), fine);
        return number;
    }

    public CaseNumber asked() {
        var number = told(150_000);
        ask(course(number));
        return number;
    }

    public CaseNumber named() {
        var number = asked();
        name(course(number));
        return number;
    }

    public CaseNumber handedOver() {
        var number = named();
        handOver(course(number));
        return number;
    }

    public CaseNumber fixed() {
        var number = handedOver();
        story.act(number, HOST, "fixHearing", PAPERS, day(HELD));
        return number;
    }

    public CaseNumber ready() {
        var number = handedOver();
        announce(course(number));
        return number;
    }

    public CaseNumber held() {
        var number = ready();
        story.act(number, HOST, "conductHearing", HELD, session());
        return number;
    }

    /** The hearing was reported, and its legal review is of an opinion. */
    public CaseNumber heard(String opinion) {
        var number = held();
        story.act(number, HOST, "writeHearingReport", REPORTED, report());
        story.act(number, LEGAL, "reviewLegally", REPORTED, Forms.review(opinion));
        return number;
    }

    /** The hearing was out of scope and refused; the party may still speak. */
    public CaseNumber refused() {
        var number = told(5000);
        ask(course(number));
        story.act(number, LEAD, "refuseHearing", ASKED, Map.of("reply", "不在听证范围内"));
        return number;
    }

    /** The same up to the end of the hearing of one party of several. */
    public void hold(Matter party) {
        ask(party);
        name(party);
        handOver(party);
        announce(party);
        story.act(party, HOST, "conductHearing", HELD, session());
    }

    private void tell(Matter party, int fine) {
        story.act(party, LEAD, "proposeDecision", DAY, Forms.penalty("kind", "PENALTY", fine));
        story.act(party, HEAD, "decideProposal", DAY, Forms.approved());
        story.act(party, LEAD, "serveNotice", SERVED, Forms.served(SERVED));
        story.act(party, LEAD, "recordStatement", ASKED, Map.of("statement", "SILENT", "hearing", "ASKED"));
    }

    private void ask(Matter party) {
        story.act(party, LEAD, "recordHearingRequest", ASKED, request(ASKED));
    }

    private void name(Matter party) {
        story.act(party, HEAD, "nameHearingHost", NAMED, people());
    }

    private void handOver(Matter party) {
        story.act(party, LEAD, "sendHearingPapers", PAPERS, Map.of("handedOver", "全部案卷材料，共一卷"));
    }

    private void announce(Matter party) {
        story.act(party, HOST, "fixHearing", PAPERS, day(HELD));
        story.act(party, HOST, "serveHearingNotice", TOLD, served(TOLD));
        story.act(party, HOST, "announceHearing", ANNOUNCED, announced(ANNOUNCED));
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
}
