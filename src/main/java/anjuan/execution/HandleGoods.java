package anjuan.execution;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.decision.Decisions;
import anjuan.document.CaseFields;
import anjuan.document.PaperKind;
import anjuan.document.Papers;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 处理没收物品 (A106): destroyed, auctioned or handed over, and recorded on form 52. */
@Component
class HandleGoods implements TaskPage<HandleGoods.Form> {

    /**
     * @param place absent, as receiver and witness are, where no goods were obtained
     * @param receiver who carried it out or took the goods
     * @param witness who saw it; nobody is asked for where goods are auctioned or handed over
     */
    record Form(
            GoodsHandling.@NotNull Way way,
            @Nullable @Size(max = 200) String place,
            @NotBlank @Size(max = 2000) String content,
            @Nullable @Size(max = 200) String receiver,
            @Nullable @Size(max = 200) String witness) {}

    private final ExecutionMapper mapper;
    private final Performance performance;
    private final Decisions decisions;
    private final Halts halts;
    private final Papers papers;
    private final CaseFields caseFields;

    HandleGoods(
            ExecutionMapper mapper,
            Performance performance,
            Decisions decisions,
            Halts halts,
            Papers papers,
            CaseFields caseFields) {
        this.mapper = mapper;
        this.performance = performance;
        this.decisions = decisions;
        this.halts = halts;
        this.papers = papers;
        this.caseFields = caseFields;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第七十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var ways = EnumSet.allOf(GoodsHandling.Way.class);
        if (performance.find(matter).filter(this::mayBeWithoutGoods).isEmpty()) {
            ways.remove(GoodsHandling.Way.NOT_OBTAINED);
        }
        return Map.of("decision", decisions.decision(matter).orElseThrow(), "ways", ways);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var account = performance.find(work.matter()).filter(performance::hasGoodsToHandle);
        if (account.isEmpty()) {
            return Verdict.refused(Refusal.of("NO_GOODS_TO_HANDLE"));
        }
        var refusals = form.way() == GoodsHandling.Way.NOT_OBTAINED ? notLost(account.get()) : missing(form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var handling = new GoodsHandling(
                work.matter(),
                account.get().decision().round(),
                form.way(),
                Objects.requireNonNullElse(form.place(), ""),
                form.content(),
                Objects.requireNonNullElse(form.receiver(), ""),
                form.witness(),
                work.occurredOn());
        mapper.insertGoods(handling);
        if (form.way() != GoodsHandling.Way.NOT_OBTAINED) {
            makeRecord(work.file(), handling);
        }
        return Verdict.done("GOODS_HANDLED").because(form.content());
    }

    private List<Refusal> notLost(Account account) {
        return mayBeWithoutGoods(account) ? List.of() : List.of(Refusal.at("way", "GOODS_WERE_OBTAINED"));
    }

    /** Goods were not obtained only where the execution ended without them. */
    private boolean mayBeWithoutGoods(Account account) {
        return !account.keepsGoods() && halts.end(account.decision().matter()).isPresent();
    }

    private static List<Refusal> missing(Form form) {
        var refusals = new ArrayList<Refusal>();
        require(refusals, "place", form.place());
        require(refusals, "receiver", form.receiver());
        if (form.way() == GoodsHandling.Way.DESTROYED) {
            require(refusals, "witness", form.witness());
        }
        return refusals;
    }

    private static void require(List<Refusal> refusals, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            refusals.add(Refusal.at(field, "REQUIRED"));
        }
    }

    private void makeRecord(CaseFile file, GoodsHandling handling) {
        var decision = decisions.decision(handling.party()).orElseThrow();
        var fields = caseFields.of(file, handling.party());
        fields.put("decisionNumber", Objects.requireNonNullElse(decision.number(), ""));
        fields.put("handledOn", handling.handledOn());
        fields.put("place", handling.place());
        fields.put("way", caseFields.word("goodsWay", handling.way().name()));
        fields.put(
                "goods",
                List.of(Map.of(
                        "no", "1",
                        "name", Objects.requireNonNull(decision.penalty().goods()),
                        "model", "",
                        "quantity", "",
                        "unit", "",
                        "remark", "")));
        fields.put("content", handling.content());
        fields.put("receiver", handling.receiver());
        fields.put("witness", Objects.requireNonNullElse(handling.witness(), ""));
        fields.put("inspectors", fields.get("officers"));
        papers.make(file.number(), PaperKind.GOODS_HANDLING_RECORD, null, handling.handledOn(), fields);
    }
}
