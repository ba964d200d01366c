package anjuan.gains;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceRegister;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 认定违法所得 (A48): receipts less the lawful costs that were proven in time, or that they cannot be determined. */
@Component
class GainsReckoned implements TaskPage<GainsReckoned.Form> {

    /**
     * @param known false where the gains cannot be determined after all was checked
     * @param proveBy last day that the party was given to prove its costs; of no meaning where they are not known
     * @param allShown whether the party said that it has no other costs to prove, so that its time need not be waited for
     * @param reason how the items were checked, or what was tried in vain
     */
    record Form(
            @NotNull Integer respondent,
            @NotNull Boolean known,
            @Nullable LocalDate proveBy,
            boolean allShown,
            @Nullable @Size(max = 50) List<@Valid GainItem> items,
            @NotBlank @Size(max = 4000) String reason) {

        Form {
            items = items == null || !Boolean.TRUE.equals(known) ? List.of() : List.copyOf(items);
            proveBy = Boolean.TRUE.equals(known) ? proveBy : null;
        }
    }

    private static final Set<Stage> OPEN = EnumSet.range(Stage.INVESTIGATING, Stage.DECIDING);

    private final GainsMapper mapper;
    private final IllegalGains gains;
    private final CaseFiles files;
    private final EvidenceRegister register;

    GainsReckoned(GainsMapper mapper, IllegalGains gains, CaseFiles files, EvidenceRegister register) {
        this.mapper = mapper;
        this.gains = gains;
        this.files = files;
        this.register = register;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚案件违法所得认定办法 第三条至第六条、第十条至第十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(1, null, null, false, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "respondents", files.respondentPlaces(file),
                "gains", gains.of(file.number()),
                "evidence", register.items(file.number()));
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
        var reckoning = new Reckoning(
                work.caseNumber(),
                gains.reckonings(work.caseNumber()).size() + 1,
                form.respondent(),
                files.respondentPlaces(work.file()).get(form.respondent()),
                form.known(),
                form.proveBy(),
                form.known() && form.allShown(),
                form.reason(),
                sum(form, false),
                sum(form, true),
                work.by().name(),
                work.occurredOn(),
                null,
                null,
                null,
                null);
        mapper.insert(reckoning);
        int no = 0;
        for (var item : form.items()) {
            mapper.insertItem(work.caseNumber(), reckoning.round(), ++no, item);
        }
        return Verdict.done(
                        form.known() ? "GAINS_RECKONED" : "GAINS_SAID_UNKNOWN", Map.of("areGainsKnown", form.known()))
                .about(form.known() ? reckoning.party() + " " + reckoning.total() : reckoning.party())
                .because(form.reason());
    }

    private List<Refusal> refusals(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (!gains.isInForce(work.occurredOn())) {
            refusals.add(Refusal.at("occurredOn", "GAINS_RULE_NOT_IN_FORCE", gains.validFrom()));
        }
        if (!files.respondentPlaces(work.file()).containsKey(form.respondent())) {
            refusals.add(Refusal.at("respondent", "RESPONDENT_UNKNOWN"));
        }
        gains.undecided(work.caseNumber())
                .ifPresent(waiting -> refusals.add(Refusal.of("GAINS_UNDECIDED", waiting.party())));
        if (form.known()) {
            refusals.addAll(ofItems(work, form));
        }
        return refusals;
    }

    private List<Refusal> ofItems(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        var items = form.items();
        if (items.stream().allMatch(item -> item.kind().isCost())) {
            refusals.add(Refusal.at("items", "GAINS_WITHOUT_INCOME"));
        }
        var proveBy = form.proveBy();
        if (proveBy == null) {
            refusals.add(Refusal.at("proveBy", "REQUIRED"));
            return refusals;
        }
        if (!form.allShown() && !work.occurredOn().isAfter(proveBy)) {
            refusals.add(Refusal.at("proveBy", "GAINS_TIME_RUNNING", proveBy));
        }
        var usable = register.usable(work.caseNumber()).stream()
                .collect(Collectors.toMap(EvidenceItem::no, Function.identity()));
        for (int at = 0; at < items.size(); at++) {
            refusals.addAll(ofItem(work, items.get(at), proveBy, usable, "items[" + at + "]."));
        }
        return refusals;
    }

    /** Every item rests on evidence, a cost on evidence that came in time, and a tax is one that was paid. */
    private static List<Refusal> ofItem(
            Work work, GainItem item, LocalDate proveBy, Map<Integer, EvidenceItem> usable, String at) {
        var refusals = new ArrayList<Refusal>();
        for (var no : item.evidenceNumbers()) {
            var evidence = usable.get(no);
            if (evidence == null) {
                refusals.add(Refusal.at(at + "evidence", "EVIDENCE_UNKNOWN", no));
            } else if (item.kind().isCost() && evidence.obtainedOn().isAfter(proveBy)) {
                refusals.add(Refusal.at(at + "evidence", "GAINS_PROVED_LATE", no, evidence.obtainedOn(), proveBy));
            }
        }
        var paidOn = item.paidOn();
        if (item.kind() == GainKind.TAX && (paidOn == null || paidOn.isAfter(work.occurredOn()))) {
            refusals.add(Refusal.at(at + "paidOn", "GAINS_TAX_NOT_PAID"));
        }
        return refusals;
    }

    private static BigDecimal sum(Form form, boolean costs) {
        return form.items().stream()
                .filter(item -> item.kind().isCost() == costs)
                .map(GainItem::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
