package anjuan.referral;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.document.PaperKind;
import anjuan.measure.Fate;
import anjuan.measure.GoodsList;
import anjuan.measure.GoodsLists;
import anjuan.measure.Measure;
import anjuan.measure.MeasurePapers;
import anjuan.measure.MeasureView;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.preservation.Preservations;
import anjuan.seizure.SeizedGoods;
import anjuan.task.Refusal;
import anjuan.task.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The goods of a case that are preserved or seized, as they go to the police (F11). */
@Component
class GoodsForPolice {

    /** All that is held of one line of one measure. */
    record Line(Measure measure, GoodsList.Part part) {

        /** By which a form names it: S1:2. */
        public String key() {
            return measure.matter() + ":" + part.goods().line();
        }

        private Portion portion() {
            return new Portion(part.goods().line(), Fate.HELD, part.quantity());
        }
    }

    private final Measures measures;
    private final GoodsLists goodsLists;
    private final MeasurePapers papers;
    private final MeasureViews views;
    private final SeizedGoods seized;
    private final Preservations preserved;

    GoodsForPolice(
            Measures measures,
            GoodsLists goodsLists,
            MeasurePapers papers,
            MeasureViews views,
            SeizedGoods seized,
            Preservations preserved) {
        this.measures = measures;
        this.goodsLists = goodsLists;
        this.papers = papers;
        this.views = views;
        this.seized = seized;
        this.preserved = preserved;
    }

    /** What is preserved or seized on a case now. */
    List<Line> held(CaseNumber caseNumber) {
        return measures.of(caseNumber).stream()
                .flatMap(measure -> goodsLists.of(measure.key()).parts(fate -> fate == Fate.HELD).stream()
                        .map(part -> new Line(measure, part)))
                .toList();
    }

    /** The measures under which they are held, with the clocks that run on until they go. */
    List<MeasureView> views(List<Line> held) {
        return held.stream()
                .map(line -> line.measure().key())
                .distinct()
                .map(views::of)
                .toList();
    }

    /** What stands against handing these over on a day. */
    List<Refusal> refusals(List<Line> held, List<String> chosen, LocalDate on) {
        var refusals = new ArrayList<Refusal>();
        chosen.stream()
                .filter(key -> held.stream().noneMatch(line -> line.key().equals(key)))
                .forEach(key -> refusals.add(Refusal.at("goods", "GOODS_NOT_THERE", key)));
        byMeasure(held, chosen).forEach((measure, lines) -> obstacle(measure, on)
                .map(refusal -> new Refusal("goods", refusal.code(), refusal.args()))
                .ifPresent(refusals::add));
        return refusals;
    }

    /**
     * Hands goods over: each measure with its list (form 24), the holder told by form 6, or by its like for preserved ones.
     *
     * @return the goods as rows of a paper
     */
    List<Map<String, Object>> handOver(Work work, Referral referral, List<Line> held, List<String> chosen) {
        var police = Objects.requireNonNull(referral.police());
        var number = Objects.requireNonNull(referral.number());
        var all = new ArrayList<Map<String, Object>>();
        byMeasure(held, chosen).forEach((measure, lines) -> {
            var portions = lines.stream().map(Line::portion).toList();
            var rows = papers.rows(measure, portions);
            papers.goodsList(measure, PaperKind.CRIME_REFERRAL, number, rows, work.occurredOn());
            if (measure.is(Matter.Kind.SEIZURE)) {
                seized.handOver(measure, portions, police, referral.reason(), work.occurredOn());
            } else {
                preserved.handOver(work, measure, portions, police);
                tellHolder(measure, rows, referral, work.occurredOn());
            }
            all.addAll(rows);
        });
        return numbered(all);
    }

    /** Who held preserved goods is told in writing where they went, as form 6 tells who held seized ones. */
    private void tellHolder(Matter measure, List<Map<String, Object>> rows, Referral referral, LocalDate on) {
        var taken = measures.taken(measure);
        papers.make(
                PaperKind.PRESERVED_GOODS_HANDOVER,
                measure,
                on,
                Map.of(
                        "holder", papers.holder(taken),
                        "measuredOn", taken.takenOn(),
                        "measureNumber",
                                Objects.requireNonNullElse(
                                        measures.read(measure).number(), ""),
                        "grounds", referral.reason(),
                        "transferredOn", on,
                        "receiver", Objects.requireNonNull(referral.police()),
                        "goods", rows,
                        "issuedOn", on));
    }

    private static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
        var numbered = new ArrayList<Map<String, Object>>();
        for (var row : rows) {
            var copy = new HashMap<>(row);
            copy.put("no", Integer.toString(numbered.size() + 1));
            numbered.add(copy);
        }
        return numbered;
    }

    private Optional<Refusal> obstacle(Matter measure, LocalDate on) {
        if (measures.waiting(measure).isPresent()) {
            return Optional.of(Refusal.of("MEASURE_REQUEST_WAITS", measure.id()));
        }
        return measure.is(Matter.Kind.SEIZURE) ? seized.obstacle(measure, on) : preserved.obstacle(measure, on);
    }

    private static Map<Matter, List<Line>> byMeasure(List<Line> held, List<String> chosen) {
        return held.stream()
                .filter(line -> chosen.contains(line.key()))
                .collect(Collectors.groupingBy(line -> line.measure().key(), LinkedHashMap::new, Collectors.toList()));
    }
}
