package anjuan.replay;

import static anjuan.replay.Scene.UNKNOWN;

import anjuan.replay.Ending.Measure;
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

    private static final int SHORT = 450;
    private static final int MEDIUM = 1900;
    private static final int LONG = 3900;

    private final PublishedCase published;
    private final Ending ending;
    private final Timetable timetable;

    /** Tasks of the publication, which goes its own way beside the case. */
    static final Set<String> PUBLICITY =
            Set.of("preparePublicity", "checkPublicity", "recordPublished", "withdrawPublicity");

    private final List<Flow> flows;

    Script(Tale tale, List<Flow> flows) {
        this.published = tale.published();
        this.ending = tale.ending();
        this.timetable = tale.timetable();
        this.flows = flows;
    }

    /** How often the case was decided before: the days and the measure of a later decision are its own. */
    private @Nullable Round round(Standing standing) {
        int revoked = standing.count("decisionRevoked");
        return revoked == 0 ? null : timetable.later().get(revoked - 1);
    }

    Map<String, Object> clue() {
        var clue = new LinkedHashMap<String, Object>();
        clue.put("source", Mapping.source(published.sourceChannel()).value().name());
        clue.put("sourceReference", SourceLetter.reference(published));
        clue.put("receivedOn", timetable.on(Anchor.CLUE).toString());
        clue.put("unitId", Cast.UNIT);
        clue.put("rightKind", Mapping.right(published.ipKind()).value().name());
        clue.put("respondentKind", "UNKNOWN");
        clue.put("respondentName", Parties.isUnknown(published) ? null : Tale.party(published));
        clue.put(
                "summary",
                cut(
                        SourceLetter.read(published)
                                        .map(letter -> letter.words() + "。")
                                        .orElse("") + "回放公开案例"
                                + published.id() + "（" + word(published.bureau()) + "，" + word(published.docketNo())
                                + "）：" + word(published.outcome()),
                        LONG));
        return clue;
    }

    /** What a task asks for; null for a task that no published case is carried through. */
    @Nullable
    Scene scene(String task, Standing standing) {
        var round = round(standing);
        return round == null ? first(task, standing) : again(task, round, standing);
    }

    /** The same for a later decision of the case, and for the file that it goes back into. */
    private @Nullable Scene again(String task, Round round, Standing standing) {
        var reach = round.turn().reach();
        var measure = round.measure();
        var reasons = round.turn().words();
        return switch (task) {
            case "proposeDecision" -> again(task, round, Cast.LEAD, decision("kind", reach, measure, reasons));
            case "decideCase" -> again(task, round, Cast.HEAD, decision("choice", reach, measure, reasons));
            case "holdMeeting" -> again(task, round, Cast.CHIEF, meeting(reach));
            case "decideProposal" -> again(task, round, Cast.HEAD, Map.of("approved", true, "opinion", "同意"));
            case "serveNotice", "serveDecision" -> again(task, round, Cast.LEAD, service(round.day(task)));
            case "recordStatement" ->
                again(task, round, Cast.LEAD, statement(round.day(task), lastDayToSpeak(standing)));
            case "recordRepayment" -> again(task, round, Cast.LEAD, repayment());
            case "withdrawPublicity" ->
                again(
                        task,
                        round,
                        Cast.LEAD,
                        Map.of("explanation", "据公开信息：" + round.turn().why()));
            case "recordPerformance" -> again(task, round, Cast.LEAD, performance(measure));
            case "handleGoods" -> again(task, round, Cast.LEAD, goods());
            case "proposeClosure" -> again(task, round, Cast.LEAD, closure(reach, measure));
            case "endorseClosure" -> again(task, round, Cast.UNIT_HEAD, Map.of("agrees", true, "opinion", "同意结案"));
            case "decideClosure" -> again(task, round, Cast.HEAD, Map.of("approved", true, "opinion", "同意结案"));
            case "archiveCase" -> again(task, round, Cast.ARCHIVIST, volume());
            case "preparePublicity" -> afterService(Cast.LEAD, round.day("serveDecision"), task, publicity());
            case "checkPublicity" ->
                afterService(Cast.UNIT_HEAD, round.day("serveDecision"), task, Map.of("confirmed", true));
            case "recordPublished" -> afterService(Cast.LEAD, round.day("serveDecision"), task, published());
            default -> null;
        };
    }

    private static Scene again(String task, Round round, Cast who, Map<String, Object> form) {
        return Scene.of(who, task, round.day(task), form);
    }

    private @Nullable Scene first(String task, Standing standing) {
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
            case "proposeDecision" ->
                at(task, Cast.LEAD, decision("kind", ending.reach(), ending.measure(), word(published.outcome())));
            case "decideProposal" -> at(task, Cast.HEAD, Map.of("approved", true, "opinion", "同意"));
            case "serveNotice", "serveDecision" ->
                at(task, Cast.LEAD, service(timetable.tasks().get(task)));
            case "recordStatement" ->
                at(task, Cast.LEAD, statement(timetable.on(Anchor.STATEMENT), lastDayToSpeak(standing)));
            case "holdMeeting" -> at(task, Cast.CHIEF, meeting(ending.reach()));
            case "decideCase" ->
                at(task, Cast.HEAD, decision("choice", ending.reach(), ending.measure(), word(published.outcome())));
            case "recordPerformance" -> at(task, Cast.LEAD, performance(ending.measure()));
            case "handleGoods" -> at(task, Cast.LEAD, goods());
            case "proposeClosure" -> at(task, Cast.LEAD, closure(ending.reach(), ending.measure()));
            case "endorseClosure" -> at(task, Cast.UNIT_HEAD, Map.of("agrees", true, "opinion", "同意结案"));
            case "decideClosure" -> at(task, Cast.HEAD, Map.of("approved", true, "opinion", "同意结案"));
            case "archiveCase" -> at(task, Cast.ARCHIVIST, volume());
            case "preparePublicity" -> afterService(Cast.LEAD, timetable.on(Anchor.SERVED), task, publicity());
            case "checkPublicity" ->
                afterService(Cast.UNIT_HEAD, timetable.on(Anchor.SERVED), task, Map.of("confirmed", true));
            case "recordPublished" -> afterService(Cast.LEAD, timetable.on(Anchor.SERVED), task, published());
            default -> null;
        };
    }

    /** No file says when its decision was published; the day of its service is the first on which it may be. */
    private static Scene afterService(Cast who, LocalDate servedOn, String task, Map<String, Object> form) {
        return Scene.of(who, task, servedOn, form);
    }

    private static Map<String, Object> published() {
        return Map.of("place", "国家企业信用信息公示系统（回放）");
    }

    private Map<String, Object> volume() {
        return Map.of("volume", cut("回放-" + published.id(), 60), "frontPages", 30, "backPages", 12);
    }

    /** What was paid on the first decision goes back; what became of its goods, no file tells. */
    private Map<String, Object> repayment() {
        return Map.of(
                "fine",
                ending.measure().fine(),
                "gain",
                ending.measure().gain(),
                "goodsReturned",
                false,
                "note",
                "没收物品的去向" + UNKNOWN);
    }

    private static Map<String, Object> publicity() {
        return Map.of(
                "secrecyChecked", true, "publishes", true, "tier", "GENERAL", "summary", UNKNOWN, "body", UNKNOWN);
    }

    private static @Nullable LocalDate lastDayToSpeak(Standing standing) {
        return standing.lastClock("A61").map(Standing.Clock::dueOn).orElse(null);
    }

    /** Silence counts as giving up the right only when its days are over; before that the party must have said so. */
    static Map<String, Object> statement(LocalDate on, @Nullable LocalDate lastDayToSpeak) {
        boolean isOver = lastDayToSpeak != null && on.isAfter(lastDayToSpeak);
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
        return Scene.of(Cast.LEAD, "investigativeActTaken", act.on(), form);
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
        return Scene.of(who, task, Objects.requireNonNull(timetable.tasks().get(task), task), form);
    }

    static Map<String, Object> officers() {
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

    private Map<String, Object> decision(String field, Reach reach, Measure measure, String reasons) {
        var form = new HashMap<String, Object>();
        form.put(field, reach.name());
        form.put("reasons", cut("公开结果：" + reasons, LONG));
        var outcomes = ChargesListed.outcomes(flows, reach == Reach.PENALTY ? "PROVEN" : reach.name());
        if (!outcomes.isEmpty()) {
            form.put("outcomes", outcomes);
        }
        if (reach == Reach.PENALTY) {
            form.put("penalty", penalty(measure));
        }
        boolean isLight = Seen.LIGHT.matcher(published.words()).find();
        if (isLight && reach == Reach.PENALTY && field.equals("kind")) {
            form.put("discretion", Map.of("step", "LIGHT", "reason", cut("公开结果：" + reasons, MEDIUM)));
        }
        return form;
    }

    private Map<String, Object> meeting(Reach reach) {
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
                reach.name(),
                "conclusion",
                cut("集体讨论（回放假定）：" + word(published.difficultNote()), MEDIUM));
    }

    private static Map<String, Object> penalty(Measure measure) {
        var penalty = new HashMap<String, Object>();
        penalty.put("warning", measure.warning());
        penalty.put("fine", measure.fine());
        penalty.put("gain", measure.gain());
        penalty.put("goods", measure.goods());
        penalty.put("correction", measure.correction());
        return penalty;
    }

    private static Map<String, Object> service(@Nullable LocalDate on) {
        var day = Objects.requireNonNull(on).toString();
        return Map.of("way", "IN_PERSON", "servedOn", day, "receiver", "当事人", "proof", "送达回证（回放假定当日直接送达）");
    }

    private static Map<String, Object> performance(Measure measure) {
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

    private static Map<String, Object> closure(Reach reach, Measure measure) {
        return Map.of(
                "ground",
                reach == Reach.PENALTY ? "PERFORMED" : reach.name(),
                "execution",
                reach == Reach.PENALTY ? "VOLUNTARY" : "OTHER",
                "goodsHandling",
                measure.goods() == null ? "无" : "已处理（回放假定）");
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
