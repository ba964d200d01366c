package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.evidence.EvidenceItem;
import anjuan.evidence.EvidenceLine;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Obtained;
import anjuan.evidence.Origin;
import anjuan.evidence.Presence;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 已采取调查措施 (A06, A20-A22, A39): one act with the evidence it gave, as often as needed while the case is investigated. */
@Component
class InvestigativeActTaken implements TaskPage<InvestigativeActTaken.Form> {

    /**
     * @param withOfficer the second officer who was there
     * @param person who was met; of a questioning who was questioned, one at a time
     * @param media recording by photo, audio or video
     */
    record Form(
            @NotNull ActKind kind,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 200) String person,
            @Nullable @Size(max = 30) String withOfficer,
            @Nullable FirstContact firstContact,
            @Nullable Presence presence,
            @NotBlank @Size(max = 4000) String content,
            @Nullable @Size(max = 500) String media,
            @Nullable @Size(max = 50) List<@Valid EvidenceLine> evidence) {

        Form {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    private static final Pattern SEVERAL = Pattern.compile("[、，,；;]");

    private final InvestigationMapper mapper;
    private final EvidenceRegister register;
    private final TwoOfficers twoOfficers;
    private final List<GoodsElsewhere> elsewhere;

    InvestigativeActTaken(
            InvestigationMapper mapper,
            EvidenceRegister register,
            TwoOfficers twoOfficers,
            List<GoodsElsewhere> elsewhere) {
        this.mapper = mapper;
        this.register = register;
        this.twoOfficers = twoOfficers;
        this.elsewhere = elsewhere;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十一条至第二十九条、第四十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null, null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "held",
                elsewhere.stream().flatMap(one -> one.of(file).stream()).toList(),
                "officers",
                twoOfficers.candidates(file),
                "acts",
                mapper.acts(file.number()),
                "evidence",
                register.items(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.INVESTIGATING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!form.kind().needsTwo()) {
            return Verdict.refused(Refusal.at("kind", "ACT_HAS_ITS_PROCESS"));
        }
        var refusals = new ArrayList<>(checkOfficers(work, form));
        refusals.addAll(checkManner(work, form));
        refusals.addAll(EvidenceLine.check("evidence", form.evidence()));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var officers = work.by().name() + "、"
                + twoOfficers.officer(String.valueOf(form.withOfficer())).name();
        int no = mapper.acts(work.caseNumber()).size() + 1;
        mapper.insertAct(new InvestigativeAct(
                work.caseNumber(),
                no,
                form.kind(),
                work.occurredOn(),
                form.place(),
                form.person(),
                officers,
                form.content(),
                form.firstContact(),
                form.presence(),
                form.media()));
        var items = register.register(
                work.caseNumber(),
                form.evidence(),
                new Obtained(
                        Origin.COLLECTED,
                        work.occurredOn(),
                        officers,
                        work.by().name(),
                        form.place(),
                        form.media(),
                        no,
                        null));
        return Verdict.done(form.kind().name()).about(names(items)).because(form.content());
    }

    /** Every kind of act that is entered here needs two officers of the case. */
    private List<Refusal> checkOfficers(Work work, Form form) {
        if (form.withOfficer() == null || form.withOfficer().isBlank()) {
            return List.of(Refusal.at("withOfficer", "OFFICERS_TWO_NEEDED"));
        }
        return twoOfficers.checkTogether(work, form.withOfficer(), "withOfficer");
    }

    /** Rights told at the first contact, one person at a time, the party called, and a recording where it was not there. */
    private List<Refusal> checkManner(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (form.firstContact() == null) {
            refusals.add(Refusal.at("firstContact", "REQUIRED"));
        } else if (form.firstContact() == FirstContact.TOLD_BEFORE && !wereRightsTold(work)) {
            refusals.add(Refusal.at("firstContact", "RIGHTS_NOT_TOLD"));
        }
        if (form.kind() == ActKind.QUESTIONING && isBlank(form.person())) {
            refusals.add(Refusal.at("person", "QUESTIONED_PERSON_MISSING"));
        } else if (form.kind() == ActKind.QUESTIONING
                && SEVERAL.matcher(String.valueOf(form.person())).find()) {
            refusals.add(Refusal.at("person", "QUESTIONED_ONE_AT_A_TIME"));
        }
        if (form.kind() == ActKind.INSPECTION && form.presence() == null) {
            refusals.add(Refusal.at("presence", "REQUIRED"));
        }
        if (form.presence() != null && form.presence() != Presence.PRESENT && isBlank(form.media())) {
            refusals.add(Refusal.at("media", "RECORDING_MISSING"));
        }
        return refusals;
    }

    private boolean wereRightsTold(Work work) {
        return mapper.acts(work.caseNumber()).stream()
                .anyMatch(act -> act.firstContact() == FirstContact.RIGHTS_TOLD
                        && !act.heldOn().isAfter(work.occurredOn()));
    }

    private static @Nullable String names(List<EvidenceItem> items) {
        return items.isEmpty() ? null : items.stream().map(EvidenceItem::name).collect(Collectors.joining("、"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
