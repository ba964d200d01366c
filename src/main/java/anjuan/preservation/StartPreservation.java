package anjuan.preservation;

import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.deadline.DueDate;
import anjuan.document.PaperKind;
import anjuan.engine.Outcome;
import anjuan.engine.Step;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLists;
import anjuan.measure.Measure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureState;
import anjuan.measure.Measures;
import anjuan.measure.Taken;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 制作先行登记保存文书 (A30): forms 19 and 24, and 9 where there is a record; the seven working days begin. */
@Component
class StartPreservation implements Step {

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final MeasurePapers papers;
    private final Deadlines deadlines;

    StartPreservation(Measures measures, GoodsLists goodsLists, MeasurePapers papers, Deadlines deadlines) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.papers = papers;
        this.deadlines = deadlines;
    }

    @Override
    public Outcome carryOut(Matter matter) {
        var measure = measures.read(matter);
        if (measure.state() != MeasureState.TAKEN) {
            throw new IllegalStateException("preservation %s was not taken".formatted(matter));
        }
        var taken = measures.taken(matter);
        var due = deadlines.start(matter, "A30", taken.takenOn());
        var facts = new HashMap<String, Object>(Map.<String, Instant>of("preservationDue", deadlines.wakeAt(due)));
        if (measure.urgent()) {
            var report = deadlines.start(matter, "A30.report", taken.takenOn(), taken.takenAt(), taken.takenOn());
            facts.put("reportDue", deadlines.wakeAt(report));
        }
        makePapers(measure, taken, due);
        return Outcome.done(facts);
    }

    private void makePapers(Measure measure, Taken taken, DueDate due) {
        var matter = measure.key();
        var rows = papers.rows(matter, goodsLists.of(matter).all(Fate.HELD));
        var number = papers.make(
                PaperKind.PRESERVATION_NOTICE,
                matter,
                taken.takenOn(),
                Map.of(
                        "holder", papers.holder(taken),
                        "facts", measure.reason(),
                        "from", taken.takenOn(),
                        "goods", rows,
                        "place", taken.place(),
                        "way", papers.word("custody", taken.custody().name()),
                        "until", due.onPaper(),
                        "issuedOn", taken.takenOn()));
        measures.setInForce(matter, number);
        papers.goodsList(matter, PaperKind.PRESERVATION_NOTICE, number, rows, taken.takenOn());
        papers.sceneRecord(matter);
    }
}
