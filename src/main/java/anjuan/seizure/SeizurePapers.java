package anjuan.seizure;

import anjuan.casefile.Matter;
import anjuan.deadline.DueDate;
import anjuan.document.PaperKind;
import anjuan.measure.Custody;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.HolderKind;
import anjuan.measure.Measure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureRequest;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.measure.SeizureGrounds;
import anjuan.measure.Taken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of a seizure. */
@Component
class SeizurePapers {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final SeizureGrounds grounds;
    private final MeasurePapers papers;

    SeizurePapers(Measures measures, GoodsLists goodsLists, SeizureGrounds grounds, MeasurePapers papers) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.grounds = grounds;
        this.papers = papers;
    }

    /**
     * Forms 21, 24, 25 and 9; 26 where a third person keeps the goods, 18 where a carrier has them.
     *
     * @return the number of the decision
     */
    String decision(Measure measure, DueDate due) {
        var matter = measure.key();
        var taken = measures.taken(matter);
        var rows = papers.rows(matter, goodsLists.of(matter).all(Fate.HELD));
        var own = new HashMap<String, Object>();
        own.put("holder", papers.holder(taken));
        own.put("holderCode", "");
        own.put("holderAddress", text(taken.holderAddress()));
        own.put("facts", measure.reason());
        own.put(
                "legalGround",
                grounds.read(Objects.requireNonNull(measure.ground())).zh());
        own.put("measure", way(measure));
        own.put("goods", rows);
        own.put("place", taken.place());
        own.put("from", clockStart(measure, taken));
        own.put("until", due.onPaper());
        own.put("issuedOn", taken.takenOn());
        var number = papers.make(PaperKind.MEASURE_DECISION, matter, taken.takenOn(), own);
        papers.goodsList(matter, PaperKind.MEASURE_DECISION, number, rows, taken.takenOn());
        papers.make(
                PaperKind.SEAL_STRIP,
                matter,
                taken.takenOn(),
                Map.of("measureNumber", number, "sealedOn", taken.takenOn()));
        papers.sceneRecord(matter);
        return number;
    }

    /** Forms 26 and 18, where the goods are kept by a third person or stand with a carrier. */
    void toOthers(Matter matter, DueDate due) {
        var taken = measures.taken(matter);
        if (taken.custody() == Custody.THIRD_PERSON) {
            custody(matter, taken.takenOn(), due, taken.place(), "");
        }
        if (taken.holderKind() == HolderKind.CARRIER) {
            papers.make(
                    PaperKind.HELP_TO_SEIZE,
                    matter,
                    taken.takenOn(),
                    Map.of(
                            "receiver", papers.holder(taken),
                            "measureNumber", number(matter),
                            "goods", papers.rows(matter, goodsLists.of(matter).all(Fate.HELD)),
                            "from", taken.takenOn(),
                            "until", due.onPaper(),
                            "matter", measures.read(matter).subject(),
                            "issuedOn", taken.takenOn()));
        }
    }

    /** Form 26. */
    void custody(Matter matter, LocalDate on, DueDate until, String place, String requirements) {
        papers.make(
                PaperKind.CUSTODY_ENTRUSTMENT,
                matter,
                on,
                Map.of(
                        "custodian",
                        text(measures.taken(matter).custodian()),
                        "measureNumber",
                        number(matter),
                        "goods",
                        papers.rows(matter, goodsLists.of(matter).all(Fate.HELD)),
                        "place",
                        place,
                        "from",
                        on,
                        "until",
                        until.onPaper(),
                        "requirements",
                        requirements,
                        "issuedOn",
                        on));
    }

    /** Form 22, which tells the party in writing, with the reasons. */
    void extension(Matter matter, MeasureRequest request, LocalDate from, DueDate until) {
        var own = ofMeasure(matter);
        own.put("grounds", request.reason());
        own.put("from", from);
        own.put("until", until.onPaper());
        own.put("issuedOn", decidedOn(request));
        papers.make(PaperKind.MEASURE_EXTENSION, matter, decidedOn(request), own);
    }

    /** Form 23. */
    void release(Matter matter, MeasureRequest request, List<Portion> portions) {
        var reason = papers.word("releaseGround", Objects.requireNonNull(request.ground()));
        var own = ofMeasure(matter);
        own.put("grounds", request.reason().isBlank() ? reason : reason + "。" + request.reason());
        own.put("releasedOn", decidedOn(request));
        own.put("goods", papers.rows(matter, portions));
        own.put("issuedOn", decidedOn(request));
        papers.make(PaperKind.MEASURE_RELEASE, matter, decidedOn(request), own);
    }

    /** Form 6, which tells the party where its goods went. */
    void handOver(Matter matter, List<Portion> portions, String receiver, String reason, LocalDate on) {
        var own = ofMeasure(matter);
        own.put("grounds", reason);
        own.put("transferredOn", on);
        own.put("receiver", receiver);
        own.put("goods", papers.rows(matter, portions));
        own.put("issuedOn", on);
        papers.make(PaperKind.GOODS_TRANSFER_NOTICE, matter, on, own);
    }

    /** Form 27, where the right holder agreed or asked. */
    void earlyDisposal(Matter matter, MeasureRequest request, List<Portion> portions) {
        if (request.consentBy() == null) {
            return;
        }
        papers.make(
                PaperKind.EARLY_DISPOSAL_CONFIRMATION,
                matter,
                decidedOn(request),
                Map.of(
                        "holder", request.consentBy(),
                        "measureNumber", number(matter),
                        "grounds", request.reason(),
                        "way", text(request.way()),
                        "goods", papers.rows(matter, portions),
                        "opinion", "",
                        "confirmedOn", Objects.requireNonNull(request.consentOn())));
    }

    /** Form 28, where nobody is known who could agree to an early disposal. */
    void noticeOfDisposal(Matter matter, LocalDate on, DueDate until, String grounds, String way) {
        var taken = measures.taken(matter);
        papers.make(
                PaperKind.EARLY_DISPOSAL_NOTICE,
                matter,
                on,
                Map.of(
                        "foundOn", taken.takenOn(),
                        "place", taken.place(),
                        "goods", papers.rows(matter, goodsLists.of(matter).all(Fate.HELD)),
                        "grounds", grounds,
                        "until", until.onPaper(),
                        "way", way,
                        "issuedOn", on));
    }

    /** Form 51, where nobody is known to whom released goods could be given back. */
    void noticeOfClaim(Matter matter, LocalDate on, String grounds, String place) {
        var goods = papers.rows(matter, goodsLists.of(matter).all(Fate.RELEASED)).stream()
                .map(row -> row.get("name") + " " + row.get("quantity") + " " + row.get("unit"))
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
        papers.make(
                PaperKind.PUBLIC_NOTICE,
                matter,
                on,
                Map.of(
                        "grounds", grounds,
                        "documentName", papers.word("paper", PaperKind.MEASURE_RELEASE.name()),
                        "documentNumber", number(matter),
                        "content", goods,
                        "place", place,
                        "rights", "",
                        "issuedOn", on));
    }

    /** Form 31, which tells the party how long the test will take. @return its number */
    String testPeriod(Matter matter, TestPeriod test, List<Portion> portions) {
        return papers.make(
                PaperKind.TEST_PERIOD_NOTICE,
                matter,
                test.sentOn(),
                Map.of(
                        "testKind", papers.word("test", test.kind().name()),
                        "holder", papers.holder(measures.taken(matter)),
                        "measureNumber", number(matter),
                        "testBody", test.testBody(),
                        "goods", papers.rows(matter, portions),
                        "from", test.sentOn(),
                        "until", test.untilOn(),
                        "issuedOn", test.sentOn()));
    }

    /** Form 52. */
    void disposal(Matter matter, LocalDate on, GoodsDisposed.Form form, List<Portion> portions) {
        var own = new HashMap<String, Object>();
        own.put("decisionNumber", "");
        own.put("handledOn", on);
        own.put("place", form.place());
        own.put("way", papers.word("disposal", form.way().name()));
        own.put("goods", papers.rows(matter, portions));
        own.put("content", form.content());
        own.put("receiver", form.receiver());
        own.put("witness", text(form.witness()));
        own.put("inspectors", measures.taken(matter).officers());
        papers.make(PaperKind.GOODS_HANDLING_RECORD, matter, on, own);
    }

    /** Form 8 for what was asked and granted. */
    void approval(MeasureRequest request, String head, @Nullable String opinion, LocalDate on) {
        papers.approval(
                new Matter(request.caseNumber(), request.matter()),
                papers.word("measureRequest", request.kind().name()),
                request.reason(),
                head,
                opinion,
                on);
    }

    /** The day from which the length of a seizure is counted: that of the approval, of an urgent one that of the measure. */
    static LocalDate clockStart(Measure measure, Taken taken) {
        return measure.urgent() || measure.decidedOn() == null ? taken.takenOn() : measure.decidedOn();
    }

    private Map<String, Object> ofMeasure(Matter matter) {
        var taken = measures.taken(matter);
        var own = new HashMap<String, Object>();
        own.put("holder", papers.holder(taken));
        own.put("measuredOn", taken.takenOn());
        own.put("measureNumber", number(matter));
        own.put("measure", way(measures.read(matter)));
        return own;
    }

    private String number(Matter matter) {
        return text(measures.read(matter).number());
    }

    private String way(Measure measure) {
        return papers.word("seizureWay", Objects.requireNonNull(measure.way()).name());
    }

    private static LocalDate decidedOn(MeasureRequest request) {
        return Objects.requireNonNull(request.decidedOn());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
