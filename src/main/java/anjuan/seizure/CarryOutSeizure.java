package anjuan.seizure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.measure.Fate;
import anjuan.measure.GoodsLine;
import anjuan.measure.GoodsList;
import anjuan.measure.GoodsLists;
import anjuan.measure.Measure;
import anjuan.measure.MeasureState;
import anjuan.measure.MeasureViews;
import anjuan.measure.Measures;
import anjuan.measure.Portion;
import anjuan.measure.Taking;
import anjuan.preservation.Preservations;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 实施查封、扣押 (A31): what was approved is carried out with its ten duties; the goods are new ones or preserved ones. */
@Component
class CarryOutSeizure implements TaskPage<CarryOutSeizure.Form> {

    /**
     * @param goods the list of new goods
     * @param portions what is taken over of a preservation, where one is converted
     */
    record Form(
            @NotNull @Valid Taking taking,
            @NotNull @Valid Duties duties,
            @NotNull @Valid Allowed allowed,
            @Nullable @Size(max = 200) List<@Valid GoodsLine> goods,
            @Nullable @Size(max = 400) List<@Valid Portion> portions) {}

    private final Measures measures;
    private final MeasureViews views;
    private final GoodsLists goodsLists;
    private final Preservations preservations;
    private final TwoOfficers twoOfficers;

    CarryOutSeizure(
            Measures measures,
            MeasureViews views,
            GoodsLists goodsLists,
            Preservations preservations,
            TwoOfficers twoOfficers) {
        this.measures = measures;
        this.views = views;
        this.goodsLists = goodsLists;
        this.preservations = preservations;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十七条；行政强制法 第十八条、第二十三条、第二十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var preserved = origin(measures.read(matter))
                .map(origin -> convertible(goodsLists.of(origin)))
                .orElse(List.of());
        return new Form(Taking.blank(file), Duties.NONE, Allowed.NOTHING, List.of(), preserved);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>(views.facts(matter));
        facts.put("officers", twoOfficers.candidates(file));
        origin(measures.read(matter)).ifPresent(origin -> facts.put("origin", views.of(origin)));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var measure = measures.read(work.matter());
        if (measure.state() != MeasureState.APPROVED) {
            return Verdict.refused(Refusal.of("MEASURE_NOT_APPROVED"));
        }
        var portions = Portion.chosen(form.portions());
        var refusals = check(work, measure, form, portions);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var origin = origin(measure);
        if (origin.isPresent()) {
            measures.take(work.matter(), work, form.taking());
            preservations.convert(work, origin.get(), work.matter(), portions);
        } else {
            measures.take(work.matter(), work, form.taking(), goods(form));
        }
        return Verdict.done("TAKEN", Map.of("isUrgent", false));
    }

    private List<Refusal> check(Work work, Measure measure, Form form, List<Portion> portions) {
        var refusals = new ArrayList<>(form.taking().check(work, twoOfficers));
        if (form.taking().sceneRecord() == null) {
            refusals.add(Refusal.at("taking.sceneRecord", "SCENE_RECORD_NEEDED"));
        }
        var origin = origin(measure);
        if (origin.isEmpty() && goods(form).isEmpty()) {
            refusals.add(Refusal.at("goods", "REQUIRED"));
        }
        if (origin.isEmpty() && !portions.isEmpty()
                || origin.isPresent() && !goods(form).isEmpty()) {
            refusals.add(Refusal.of("SEIZURE_GOODS_OF_ONE_SOURCE"));
        }
        origin.ifPresent(from -> refusals.addAll(preservations.conversionObstacles(from, portions, work.occurredOn())));
        return refusals;
    }

    private static Optional<Matter> origin(Measure measure) {
        return Optional.ofNullable(measure.origin()).map(id -> new Matter(measure.caseNumber(), id));
    }

    private static List<GoodsLine> goods(Form form) {
        return form.goods() == null ? List.of() : form.goods();
    }

    private static List<Portion> convertible(GoodsList goods) {
        return Stream.of(Fate.HELD, Fate.TESTING)
                .flatMap(fate -> goods.all(fate).stream())
                .toList();
    }
}
