package anjuan.replay;

import anjuan.replay.Timetable.PlannedAct;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is entered at each step of one case: by whom, on which day, with which form. */
final class Script {

    /** @param who enters it */
    record Scene(Cast who, LocalDate on, Map<String, Object> form) {}

    private static final int SHORT = 450;
    private static final int MEDIUM = 1900;
    private static final int LONG = 3900;
    private static final String UNKNOWN = "公开材料未载明";

    private final PublishedCase published;
    private final Ending ending;
    private final Timetable timetable;

    /** Tasks of the publication, which goes its own way beside the case. */
    static final Set<String> PUBLICITY = Set.of("preparePublicity", "checkPublicity", "recordPublished");

    Script(PublishedCase published, Ending ending, Timetable timetable) {
        this.published = published;
        this.ending = ending;
        this.timetable = timetable;
    }

    Map<String, Object> clue() {
        var clue = new LinkedHashMap<String, Object>();
        clue.put("source", Mapping.source(published.sourceChannel()).value().name());
        clue.put("sourceReference", published.reference());
        clue.put("receivedOn", timetable.on(Anchor.CLUE).toString());
        clue.put("unitId", Cast.UNIT);
        clue.put("rightKind", Mapping.right(published.ipKind()).value().name());
        clue.put("respondentKind", "UNKNOWN");
        // publications leave names out; the file needs a word to call the party by
        clue.put("respondentName", "公开案例" + published.id() + "当事人");
        clue.put(
                "summary",
                cut(
                        "回放公开案例" + published.id() + "（" + word(published.bureau()) + "，" + word(published.docketNo())
                                + "）：" + word(published.outcome()),
                        LONG));
        return clue;
    }

    /** What a task asks for; null for a task that no published case is carried through. */
    @Nullable
    Scene scene(String task, @Nullable LocalDate lastDayToSpeak) {
        return switch (task) {
            case "assignVerification" -> at(task, Cast.UNIT_HEAD, with(officers(), "ours", true));
            case "verifyClue" -> at(task, Cast.LEAD, verification());
            case "endorseFiling" ->
                at(
                        task,
                        Cast.UNIT_HEAD,
                        Map.of("agrees", true, "opinion", ending.reach() == Reach.NOT_FILED ? "同意不予立案" : "同意立案"));
            case "decideFiling" -> at(task, Cast.HEAD, filing());
            case "appointOfficers" -> at(task, Cast.UNIT_HEAD, officers());
            case "investigate" ->
                at(task, Cast.LEAD, Map.of("conclusion", "事实已查清（" + UNKNOWN + "细节）", "checked", true));
            case "writeReport" -> at(task, Cast.LEAD, report());
            case "reviewCase" -> at(task, Cast.REVIEWER, review());
            case "reviewLegally" -> at(task, Cast.LEGAL_REVIEWER, review());
            case "proposeDecision" -> at(task, Cast.LEAD, decision("kind"));
            case "decideProposal" -> at(task, Cast.HEAD, Map.of("approved", true, "opinion", "同意"));
            case "serveNotice", "serveDecision" -> at(task, Cast.LEAD, service(task));
            case "recordStatement" -> at(task, Cast.LEAD, statement(lastDayToSpeak));
            case "holdMeeting" -> at(task, Cast.CHIEF, meeting());
            case "decideCase" -> at(task, Cast.HEAD, decision("choice"));
            case "recordPerformance" -> at(task, Cast.LEAD, performance());
            case "handleGoods" -> at(task, Cast.LEAD, goods());
            case "proposeClosure" -> at(task, Cast.LEAD, closure());
            case "endorseClosure" -> at(task, Cast.UNIT_HEAD, Map.of("agrees", true, "opinion", "同意结案"));
            case "decideClosure" -> at(task, Cast.HEAD, Map.of("approved", true, "opinion", "同意结案"));
            case "archiveCase" ->
                at(
                        task,
                        Cast.ARCHIVIST,
                        Map.of("volume", cut("回放-" + published.id(), 60), "frontPages", 30, "backPages", 12));
            case "preparePublicity" -> afterService(Cast.LEAD, publicity());
            case "checkPublicity" -> afterService(Cast.UNIT_HEAD, Map.of("confirmed", true));
            case "recordPublished" -> afterService(Cast.LEAD, Map.of("place", "国家企业信用信息公示系统（回放）"));
            default -> null;
        };
    }

    /** No file says when its decision was published; the day of its service is the first on which it may be. */
    private Scene afterService(Cast who, Map<String, Object> form) {
        return new Scene(who, timetable.on(Anchor.SERVED), form);
    }

    private static Map<String, Object> publicity() {
        return Map.of(
                "secrecyChecked", true, "publishes", true, "tier", "GENERAL", "summary", UNKNOWN, "body", UNKNOWN);
    }

    /** The case limit extended by the head on a day that was published: who asks and who decides, in their order. */
    static Map<String, Scene> extension(LocalDate on) {
        var steps = new LinkedHashMap<String, Scene>();
        steps.put("extensionRequested", new Scene(Cast.LEAD, on, Map.of("limitId", "A80", "reason", UNKNOWN)));
        steps.put("decideExtension", new Scene(Cast.HEAD, on, Map.of("granted", true, "opinion", "同意")));
        return steps;
    }

    /** Silence counts as giving up the right only when its days are over; before that the party must have said so. */
    Map<String, Object> statement(@Nullable LocalDate lastDayToSpeak) {
        boolean isOver =
                lastDayToSpeak != null && timetable.on(Anchor.STATEMENT).isAfter(lastDayToSpeak);
        return isOver
                ? Map.of("statement", "SILENT", "hearing", "NOT_ASKED")
                : Map.of("statement", "WAIVED", "hearing", "WAIVED");
    }

    Scene act(PlannedAct act) {
        var form = new HashMap<String, Object>();
        form.put("withOfficer", Cast.SECOND.username());
        form.put("content", cut(act.text(), MEDIUM));
        form.put("place", act.isAssumed() ? UNKNOWN : cut(word(published.region()), 300));
        switch (act.kind()) {
            case QUESTIONING -> kind(form, "QUESTIONING", "PARTY_STATEMENT", "询问笔录");
            case PAPERS -> kind(form, "EVIDENCE_TAKING", "DOCUMENT", "当事人提交的材料");
            case APPRAISAL -> kind(form, "EVIDENCE_TAKING", "EXPERT_OPINION", "权利人鉴别意见");
            default -> kind(form, "INSPECTION", "ON_SITE_RECORD", "现场笔录");
        }
        return new Scene(Cast.LEAD, act.on(), form);
    }

    private static void kind(Map<String, Object> form, String kind, String evidence, String name) {
        form.put("kind", kind);
        form.put("firstContact", "RIGHTS_TOLD");
        form.put("presence", "PRESENT");
        if (kind.equals("QUESTIONING")) {
            form.put("person", UNKNOWN);
        }
        form.put(
                "evidence", List.of(Map.of("kind", evidence, "name", name, "proves", UNKNOWN, "exemplar", "ORIGINAL")));
    }

    private Scene at(String task, Cast who, Map<String, Object> form) {
        return new Scene(who, Objects.requireNonNull(timetable.tasks().get(task), task), form);
    }

    private static Map<String, Object> officers() {
        return Map.of("lead", Cast.LEAD.username(), "second", Cast.SECOND.username());
    }

    private Map<String, Object> verification() {
        var form = new HashMap<String, Object>();
        form.put("findings", cut("据公开信息：" + word(published.outcome()), LONG));
        form.put("actFrom", timetable.actFrom().toString());
        if (timetable.actUntil() != null) {
            form.put("actUntil", timetable.actUntil().toString());
        }
        form.put("harmsSafety", false);
        form.put("proposal", ending.reach() == Reach.NOT_FILED ? "NOT_FILE" : "FILE");
        return form;
    }

    private Map<String, Object> filing() {
        return ending.reach() == Reach.NOT_FILED
                ? Map.of(
                        "decision",
                        "NOT_FILE",
                        "ground",
                        "OTHER_LEGAL_GROUND",
                        "reason",
                        cut("公开结果：" + word(published.outcome()), MEDIUM))
                : Map.of(
                        "decision",
                        "FILE",
                        "hasEvidence",
                        true,
                        "isPunishable",
                        true,
                        "isOurs",
                        true,
                        "isInTime",
                        true);
    }

    private Map<String, Object> report() {
        var law = published.articles().isEmpty() ? UNKNOWN : String.join("、", published.articles());
        var form = new HashMap<String, Object>();
        form.put("facts", cut("据公开信息：" + facts(), LONG));
        form.put("nature", cut(word(published.ipKind()), MEDIUM));
        form.put("lawBroken", cut(law, SHORT));
        form.put("lawApplied", cut(law, SHORT));
        form.put("discretion", UNKNOWN);
        form.put("proposal", cut(word(published.outcome()), MEDIUM));
        form.put("majorPublicInterest", false);
        form.put("complexRelations", published.isDifficult());
        form.put("demandedByLaw", false);
        return form;
    }

    private String facts() {
        return published.notes().isEmpty() ? word(published.outcome()) : String.join("；", published.notes());
    }

    private static Map<String, Object> review() {
        var form = new HashMap<String, Object>();
        for (var point : List.of("jurisdiction", "party", "facts", "nature", "law", "procedure", "fairness")) {
            form.put(point, true);
        }
        form.put("opinion", "AGREE");
        return form;
    }

    private Map<String, Object> decision(String field) {
        var form = new HashMap<String, Object>();
        form.put(field, ending.reach().name());
        form.put("reasons", cut("公开结果：" + word(published.outcome()), LONG));
        if (ending.reach() == Reach.PENALTY) {
            form.put("penalty", penalty());
        }
        return form;
    }

    private Map<String, Object> meeting() {
        var said = "同意处理建议（回放假定）";
        return Map.of(
                "place",
                "会议室（回放假定）",
                "chair",
                "主持人",
                "recorder",
                "记录人",
                "unitReport",
                cut("公开结果：" + word(published.outcome()), MEDIUM),
                "reviewReport",
                "法制审核同意（回放假定）",
                "views",
                List.of(
                        Map.of("name", "参加人", "post", "副局长", "said", said),
                        Map.of("name", "主持人", "post", "局长", "said", said)),
                "kind",
                ending.reach().name(),
                "conclusion",
                cut("集体讨论（回放假定）：" + word(published.difficultNote()), MEDIUM));
    }

    private Map<String, Object> penalty() {
        var measure = ending.measure();
        var penalty = new HashMap<String, Object>();
        penalty.put("warning", measure.warning());
        penalty.put("fine", measure.fine());
        penalty.put("gain", measure.gain());
        penalty.put("goods", measure.goods());
        penalty.put("correction", measure.correction());
        return penalty;
    }

    private Map<String, Object> service(String task) {
        var on = Objects.requireNonNull(timetable.tasks().get(task)).toString();
        return Map.of("way", "IN_PERSON", "servedOn", on, "receiver", "当事人", "proof", "送达回证（回放假定当日直接送达）");
    }

    private Map<String, Object> performance() {
        var measure = ending.measure();
        return Map.of(
                "fine",
                measure.fine(),
                "gain",
                measure.gain(),
                "goodsHandled",
                measure.goods() != null,
                "correctionDone",
                measure.correction() != null,
                "note",
                "回放假定全部履行");
    }

    private static Map<String, Object> goods() {
        return Map.of("way", "HANDED_OVER", "place", UNKNOWN, "content", "回放假定已统一处理", "receiver", "罚没物品库");
    }

    private Map<String, Object> closure() {
        return Map.of(
                "ground",
                ending.reach() == Reach.PENALTY ? "PERFORMED" : ending.reach().name(),
                "execution",
                ending.reach() == Reach.PENALTY ? "VOLUNTARY" : "OTHER",
                "goodsHandling",
                ending.measure().goods() == null ? "无" : "已处理（回放假定）");
    }

    private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
        var more = new HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String word(@Nullable String text) {
        return text == null ? UNKNOWN : text;
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
