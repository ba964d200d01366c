package anjuan.demo;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.intake.ClueForm;
import anjuan.intake.Intake;
import anjuan.intake.Registered;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Desk;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** Makes the cases of {@code config/demo-cases.yml} by doing, on past days, what people would have done. */
@Service
@Profile("demo")
class DemoCases {

    record Entry(
            String bureau,
            String until,
            int daysAgo,
            String source,
            String right,
            @Nullable String rightName,
            @Nullable String rightNumber,
            @Nullable String holder,
            String respondent,
            String summary,
            @Nullable List<Beside> beside) {}

    /**
     * Something that is done beside the course of a case.
     *
     * @param who account of the officer
     * @param matter such as {@code S1}; absent for the case itself
     * @param day after that of the clue
     * @param form what is entered, as JSON; "@12" is the day twelve days after that of the clue
     */
    record Beside(String who, String what, @Nullable String matter, int day, String form) {}

    record File(List<Entry> cases) {}

    /** Who does what at one of the demonstration's bureaus. */
    private record Staff(
            String unit,
            String clerk,
            String unitHead,
            String lead,
            String second,
            String reviewer,
            String head,
            String archivist) {}

    private static final Map<String, Staff> STAFF = Map.of(
            "shi",
            new Staff(
                    "yz-case",
                    "shi.dengji",
                    "shi.kezhang",
                    "shi.banan1",
                    "shi.banan2",
                    "shi.fagui",
                    "shi.fuju",
                    "shi.dangan"),
            "donghu",
            new Staff(
                    "dh-case",
                    "donghu.dengji",
                    "donghu.kezhang",
                    "donghu.banan1",
                    "donghu.banan2",
                    "donghu.fagui",
                    "donghu.juzhang",
                    "donghu.dengji"),
            "qingxi",
            new Staff(
                    "qx-case",
                    "qingxi.dengji",
                    "qingxi.guzhang",
                    "qingxi.banan1",
                    "qingxi.banan2",
                    "qingxi.fagui",
                    "qingxi.juzhang",
                    "qingxi.dengji"));

    private static final Pattern DAY = Pattern.compile("@(\\d+)");

    private final Intake intake;
    private final Desk desk;
    private final Organisation organisation;
    private final ObjectMapper json;
    private final Clock clock;

    DemoCases(Intake intake, Desk desk, Organisation organisation, ObjectMapper json, Clock clock) {
        this.intake = intake;
        this.desk = desk;
        this.organisation = organisation;
        this.json = json;
        this.clock = clock;
    }

    void make() {
        read().cases().forEach(this::make);
    }

    private void make(Entry entry) {
        var staff = STAFF.get(entry.bureau());
        var day = LocalDate.now(clock).minusDays(entry.daysAgo());
        var number = lodge(entry, staff, day);
        var telling = new Telling(number, staff, day, entry.daysAgo());
        switch (entry.until()) {
            case "transferred" ->
                telling.act(
                        staff.unitHead(),
                        "assignVerification",
                        1,
                        Map.of("ours", false, "otherBureau", "外省市场监督管理部门", "reason", "平台内经营者实际经营地不在本辖区"));
            case "not-filed" -> telling.notFiled();
            default -> telling.tell(entry);
        }
        if (entry.beside() != null) {
            entry.beside().forEach(telling::beside);
        }
    }

    private CaseNumber lodge(Entry entry, Staff staff, LocalDate day) {
        var clue = new HashMap<String, Object>();
        clue.put("source", entry.source());
        clue.put("receivedOn", day.toString());
        clue.put("unitId", staff.unit());
        clue.put("rightKind", entry.right());
        clue.put("rightNumber", entry.rightNumber());
        clue.put("rightName", entry.rightName());
        clue.put("rightHolder", entry.holder());
        clue.put("respondentKind", "ENTITY");
        clue.put("respondentName", entry.respondent());
        clue.put("respondentAddress", "云州市解放路" + (100 + entry.daysAgo()) + "号");
        clue.put("complainantKind", "PERSON");
        clue.put("complainantName", entry.source().equals("COMPLAINT") ? "陈某某" : null);
        clue.put("summary", entry.summary());
        var registered = intake.lodge(organisation.officer(staff.clerk()), json.convertValue(clue, ClueForm.class));
        if (registered instanceof Registered.Opened opened) {
            return opened.caseNumber();
        }
        throw new IllegalStateException("demo clue not taken: " + entry + " " + registered);
    }

    /** One case as its people live it; days count from the day of the clue and never pass today. */
    private final class Telling {

        private final CaseNumber number;
        private final Staff staff;
        private final LocalDate day;
        private final int daysAgo;

        Telling(CaseNumber number, Staff staff, LocalDate day, int daysAgo) {
            this.number = number;
            this.staff = staff;
            this.day = day;
            this.daysAgo = daysAgo;
        }

        void notFiled() {
            verified(3);
            act(staff.unitHead(), "endorseFiling", 4, Map.of("agrees", true, "opinion", "违法行为轻微并及时改正，建议不予立案"));
            act(
                    staff.head(),
                    "decideFiling",
                    5,
                    Map.of("decision", "NOT_FILE", "ground", "MINOR_AND_CORRECTED", "reason", "轻微并及时改正，没有造成危害后果"));
        }

        void tell(Entry entry) {
            var until = entry.until();
            if (until.equals("lodged")) {
                return;
            }
            if (until.equals("assigned")) {
                assigned(1);
                return;
            }
            verified(4);
            if (until.equals("verified")) {
                return;
            }
            act(staff.unitHead(), "endorseFiling", 5, Map.of("agrees", true, "opinion", "建议立案"));
            if (until.equals("endorsed")) {
                return;
            }
            act(
                    staff.head(),
                    "decideFiling",
                    6,
                    Map.of(
                            "decision",
                            "FILE",
                            "hasEvidence",
                            true,
                            "isPunishable",
                            true,
                            "isOurs",
                            true,
                            "isInTime",
                            true));
            if (until.equals("filed")) {
                return;
            }
            act(staff.unitHead(), "appointOfficers", 6, Map.of("lead", staff.lead(), "second", staff.second()));
            investigated();
            if (until.equals("investigating")) {
                return;
            }
            reported(until.equals("legal-review"));
            if (until.equals("reviewing") || until.equals("legal-review")) {
                return;
            }
            reviewedAndProposed();
            if (until.equals("proposed")) {
                return;
            }
            act(staff.head(), "decideProposal", 30, Map.of("approved", true, "opinion", "同意"));
            act(staff.lead(), "serveNotice", 31, served(31));
            if (until.equals("notified")) {
                return;
            }
            act(staff.lead(), "recordStatement", 32, Map.of("statement", "WAIVED", "points", "当事人书面表示不陈述、不申辩"));
            if (until.equals("deciding")) {
                return;
            }
            act(staff.head(), "decideCase", 35, penalty("choice"));
            if (until.equals("decided")) {
                return;
            }
            act(staff.lead(), "serveDecision", 37, served(37));
            if (until.equals("performing")) {
                return;
            }
            act(
                    staff.lead(),
                    "recordPerformance",
                    45,
                    Map.of("fine", 8000, "goodsHandled", true, "note", "当事人已到代收银行缴纳罚款"));
            act(
                    staff.lead(),
                    "handleGoods",
                    46,
                    Map.of(
                            "way", "HANDED_OVER",
                            "place", "罚没物品库",
                            "content", "没收物品登记造册，移交库房，待统一销毁",
                            "receiver", "罚没物品库"));
            if (until.equals("closing")) {
                return;
            }
            act(
                    staff.lead(),
                    "proposeClosure",
                    48,
                    Map.of("ground", "PERFORMED", "execution", "VOLUNTARY", "goodsHandling", "没收物品已移交库房，待统一销毁"));
            act(staff.unitHead(), "endorseClosure", 49, Map.of("agrees", true, "opinion", "建议结案"));
            act(staff.head(), "decideClosure", 50, Map.of("approved", true, "opinion", "同意结案"));
            if (until.equals("closed")) {
                return;
            }
            act(
                    staff.archivist(),
                    "archiveCase",
                    60,
                    Map.of("volume", "知罚-" + number.value(), "frontPages", 46, "backPages", 18));
        }

        private void assigned(int after) {
            act(
                    staff.unitHead(),
                    "assignVerification",
                    after,
                    Map.of("ours", true, "lead", staff.lead(), "second", staff.second()));
        }

        private void verified(int after) {
            assigned(1);
            act(
                    staff.lead(),
                    "verifyClue",
                    after,
                    Map.of(
                            "findings",
                            "经现场核查，当事人经营场所内有涉案商品，负责人承认从流动商贩处购进，不能提供合法来源证明",
                            "actFrom",
                            day.minusDays(40).toString(),
                            "harmsSafety",
                            false,
                            "proposal",
                            "FILE"));
        }

        private void investigated() {
            act(
                    staff.lead(),
                    "investigativeActTaken",
                    8,
                    Map.of(
                            "kind",
                            "INSPECTION",
                            "place",
                            "当事人经营场所",
                            "withOfficer",
                            staff.second(),
                            "content",
                            "对经营场所进行现场检查，清点涉案商品，当事人在场确认",
                            "firstContact",
                            "RIGHTS_TOLD",
                            "presence",
                            "PRESENT",
                            "media",
                            "执法记录仪 0012 号",
                            "evidence",
                            List.of(evidence("ON_SITE_RECORD", "现场笔录及照片", "涉案商品的种类和数量"))));
            act(
                    staff.lead(),
                    "investigativeActTaken",
                    10,
                    Map.of(
                            "kind",
                            "QUESTIONING",
                            "place",
                            "本局询问室",
                            "withOfficer",
                            staff.second(),
                            "content",
                            "询问当事人负责人，告知权利义务，核实进货渠道和销售数量",
                            "firstContact",
                            "TOLD_BEFORE",
                            "person",
                            "当事人负责人",
                            "evidence",
                            List.of(evidence("PARTY_STATEMENT", "询问笔录", "进货渠道和销售数量"))));
        }

        private static Map<String, Object> evidence(String kind, String name, String proves) {
            return Map.of("kind", kind, "name", name, "proves", proves, "from", "当事人", "exemplar", "ORIGINAL");
        }

        private void reported(boolean isComplex) {
            act(staff.lead(), "investigate", 20, Map.of("conclusion", "违法事实清楚，证据确凿，调查终结", "checked", true));
            act(
                    staff.lead(),
                    "writeReport",
                    21,
                    Map.of(
                            "facts", "当事人购进并销售涉案商品，货值金额一万二千元，违法事实清楚",
                            "nature", "销售侵犯注册商标专用权的商品",
                            "lawBroken", "商标法 第五十七条第三项",
                            "lawApplied", "商标法 第六十条第二款",
                            "discretion", "当事人初次违法，配合调查，适用一般处罚",
                            "proposal", "没收侵权商品，罚款八千元",
                            "majorPublicInterest", false,
                            "complexRelations", isComplex,
                            "demandedByLaw", false));
        }

        private void reviewedAndProposed() {
            var points = new HashMap<String, Object>();
            List.of("jurisdiction", "party", "facts", "nature", "law", "procedure", "fairness")
                    .forEach(point -> points.put(point, true));
            points.put("opinion", "AGREE");
            act(staff.reviewer(), "reviewCase", 26, points);
            act(staff.lead(), "proposeDecision", 28, penalty("kind"));
        }

        private Map<String, Object> penalty(String field) {
            return Map.of(
                    field,
                    "PENALTY",
                    "reasons",
                    "违法事实清楚，证据确凿，适用依据正确",
                    "penalty",
                    Map.of("warning", false, "fine", 8000, "gain", 0, "goods", "侵权商品24件"));
        }

        private Map<String, Object> served(int after) {
            return Map.of(
                    "way", "IN_PERSON", "servedOn", on(after).toString(), "receiver", "当事人负责人", "proof", "送达回证由受送达人签名");
        }

        private LocalDate on(int after) {
            return day.plusDays(Math.min(after, daysAgo));
        }

        void beside(Beside beside) {
            var matter = beside.matter() == null ? Matter.of(number) : new Matter(number, beside.matter());
            try {
                var form = json.readValue(
                        dated(beside.form()), desk.page(beside.what()).formType());
                complete(matter, beside.who(), beside.what(), beside.day(), form);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("demo case %s: %s".formatted(number, beside), e);
            }
        }

        /** The form with the day behind each "@12", days after that of the clue. */
        private String dated(String form) {
            return DAY.matcher(form)
                    .replaceAll(found -> on(Integer.parseInt(found.group(1))).toString());
        }

        void act(String who, String what, int after, Map<String, Object> form) {
            complete(
                    Matter.of(number),
                    who,
                    what,
                    after,
                    json.convertValue(form, desk.page(what).formType()));
        }

        private void complete(Matter matter, String who, String what, int after, Record form) {
            var completion = desk.complete(organisation.officer(who), matter, what, on(after), form);
            if (!(completion instanceof Completion.Completed)) {
                throw new IllegalStateException("demo case %s stuck at %s: %s".formatted(number, what, completion));
            }
        }
    }

    private static File read() {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load("demo-cases", new ClassPathResource("config/demo-cases.yml"))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("demo", File.class)
                    .get();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read config/demo-cases.yml", e);
        }
    }
}
