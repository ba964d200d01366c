package anjuan.correction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.charge.Charge;
import anjuan.charge.Charges;
import anjuan.document.CaseFields;
import anjuan.serving.Serving;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 拟责令改正、责令退款 (A38): whom, what breach, what to do and by when. */
@Component
class CorrectionProposed implements TaskPage<CorrectionProposed.Form> {

    /**
     * @param respondent place of the respondent, from 1
     * @param demand what is to be put right, and how
     * @param amounts what is to be paid back; of no meaning for an order to correct
     */
    record Form(
            @NotNull CorrectionKind kind,
            @NotNull Integer respondent,
            @NotBlank @Size(max = 2000) String facts,
            @NotBlank @Size(max = 500) String lawBroken,
            @NotBlank @Size(max = 500) String lawApplied,
            @NotBlank @Size(max = 2000) String demand,
            @Nullable @Size(max = 50) List<@Valid AmountLine> amounts,
            @NotNull LocalDate dueOn) {

        Form {
            amounts = amounts == null || kind != CorrectionKind.REFUND ? List.of() : List.copyOf(amounts);
        }
    }

    // an order goes with the penalty of a case that is filed, until that is performed
    private static final Set<Stage> OPEN = EnumSet.range(Stage.INVESTIGATING, Stage.PERFORMING);

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final Matters matters;
    private final Charges charges;
    private final Serving serving;
    private final CaseFields words;

    CorrectionProposed(
            CorrectionMapper mapper,
            Corrections corrections,
            Matters matters,
            Charges charges,
            Serving serving,
            CaseFields words) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.matters = matters;
        this.charges = charges;
        this.serving = serving;
        this.words = words;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    /** The law of the first charge that stands, to vary. */
    @Override
    public Form blank(CaseFile file, Matter matter) {
        var charge = charges.of(file.number()).stream().filter(Charge::stands).findFirst();
        return new Form(
                CorrectionKind.CORRECTION,
                1,
                "",
                charge.map(Charge::lawBroken).orElse(""),
                charge.map(Charge::lawApplied).orElse(""),
                "",
                null,
                null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("respondents", serving.respondents(file), "corrections", corrections.of(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return OPEN;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = refusals(work, form);
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var party = serving.respondents(work.file()).get(form.respondent());
        var matter = matters.open(
                work.caseNumber(),
                Matter.Kind.CORRECTION,
                words.word("correctionKind", form.kind().name()) + "：" + party,
                work.occurredOn());
        mapper.insert(order(work, form, matter, party));
        int no = 0;
        for (var line : form.amounts()) {
            mapper.insertAmount(work.caseNumber(), matter.id(), ++no, line);
        }
        return Verdict.done("PROPOSED").about(party).because(form.demand()).opening(matter);
    }

    private List<Refusal> refusals(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (!serving.respondents(work.file()).containsKey(form.respondent())) {
            refusals.add(Refusal.at("respondent", "RESPONDENT_UNKNOWN"));
        }
        if (!form.dueOn().isAfter(work.occurredOn())) {
            refusals.add(Refusal.at("dueOn", "CORRECTION_DAY_PASSED", form.dueOn(), work.occurredOn()));
        }
        if (form.kind() == CorrectionKind.REFUND && form.amounts().isEmpty()) {
            refusals.add(Refusal.at("amounts", "REFUND_WITHOUT_SUM"));
        }
        return refusals;
    }

    private static Correction order(Work work, Form form, Matter matter, String party) {
        return new Correction(
                work.caseNumber(),
                matter.id(),
                form.kind(),
                form.respondent(),
                party,
                form.facts(),
                form.lawBroken(),
                form.lawApplied(),
                form.demand(),
                form.amounts().stream().map(AmountLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                form.dueOn(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
