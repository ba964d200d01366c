package anjuan.returned;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.escalation.Informants;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 回复办理结果 (G05): to whoever returned the case, when it is decided, closed, not filed or handed over. */
@Component
class ReportToOrgan implements TaskPage<ReportToOrgan.Form> {

    record Form(@NotBlank @Size(max = 4000) String result) {}

    /** Where nothing is decided yet on some respondent. */
    private static final Set<Stage> OPEN = EnumSet.range(Stage.CLUE, Stage.DECIDING);

    static {
        OPEN.removeIf(Stage::isEnded);
    }

    private final ReturnedCases returned;
    private final ReturnedMapper mapper;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Matters matters;
    private final Informants informants;

    ReportToOrgan(
            ReturnedCases returned,
            ReturnedMapper mapper,
            Decisions decisions,
            Deadlines deadlines,
            Matters matters,
            Informants informants) {
        this.returned = returned;
        this.mapper = mapper;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.matters = matters;
        this.informants = informants;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "returned",
                returned.read(matter),
                "takings",
                returned.takings(file.number()),
                "decisions",
                decisions.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (OPEN.contains(work.file().stage())) {
            refusals.add(Refusal.of("RETURN_NOT_DECIDED"));
        }
        if (!informants.cleaned(work.caseNumber(), form.result()).equals(form.result())) {
            refusals.add(Refusal.at("result", "NAMES_INFORMANT"));
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        if (mapper.reply(work.matter(), form.result(), work.occurredOn()) == 0) {
            return Verdict.refused(Refusal.of("RETURN_ANSWERED"));
        }
        deadlines.end(work.matter(), "G02", work.occurredOn());
        deadlines.end(work.matter(), "G05", work.occurredOn());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("REPORTED")
                .about(returned.read(work.matter()).organName())
                .because(form.result());
    }
}
