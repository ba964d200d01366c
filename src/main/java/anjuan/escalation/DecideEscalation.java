package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.deadline.Deadlines;
import anjuan.escalation.InstructionRequest.State;
import anjuan.suspension.SuspensionByOrder;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 决定是否请示 (Q03, Q06): the head asks the next bureau up, keeps the question or sends it back; he alone suspends the case for it. */
@Component
class DecideEscalation implements TaskPage<DecideEscalation.Form> {

    /** What a head can do with a question. */
    enum Choice {
        ASK,
        KEEP,
        BACK
    }

    record Form(
            @NotNull Choice choice,
            boolean suspends,
            @Nullable @Size(max = 1000) String opinion) {}

    private final Escalations escalations;
    private final EscalationMapper mapper;
    private final Matters matters;
    private final Deadlines deadlines;
    private final UpperBureau upper;
    private final SuspensionByOrder suspension;
    private final RulingStop ruling;

    DecideEscalation(
            Escalations escalations,
            EscalationMapper mapper,
            Matters matters,
            Deadlines deadlines,
            UpperBureau upper,
            SuspensionByOrder suspension,
            RulingStop ruling) {
        this.escalations = escalations;
        this.mapper = mapper;
        this.matters = matters;
        this.deadlines = deadlines;
        this.upper = upper;
        this.suspension = suspension;
        this.ruling = ruling;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法 第三条；市场监督管理行政处罚程序规定 第四十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        boolean mustSuspend = ruling.clock(file.number())
                .filter(clock -> clock.limit().instructionsStop() != null)
                .isPresent();
        return new Form(null, mustSuspend, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("request", escalations.read(matter));
        upper.above(file).ifPresent(above -> facts.put("upper", above.name()));
        ruling.clock(file.number()).ifPresent(clock -> facts.put("ruling", clock));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = escalations.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        escalations.outOfTurn(request, State.REVIEWED).ifPresent(wrong::add);
        boolean asks = form.choice() == Choice.ASK;
        if (asks) {
            upper.missing(work.file()).ifPresent(wrong::add);
            suspensionObstacle(work, form.suspends()).ifPresent(wrong::add);
        } else if (form.opinion() == null || form.opinion().isBlank()) {
            wrong.add(Refusal.at("opinion", "REQUIRED"));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var state = asks ? State.ASKED : form.choice() == Choice.KEEP ? State.KEPT : State.RAISED;
        mapper.decide(
                work.matter(), form.opinion(), work.by().name(), work.occurredOn(), asks && form.suspends(), state);
        if (form.choice() != Choice.BACK) {
            deadlines.end(work.matter(), "Q04", work.occurredOn());
        }
        if (form.choice() == Choice.KEEP) {
            matters.end(work.matter(), work.occurredOn());
        }
        return Verdict.done(
                        form.choice().name(), Map.of("escalation", form.choice().name()))
                .because(form.opinion());
    }

    private Optional<Refusal> suspensionObstacle(Work work, boolean suspends) {
        var clock = ruling.clock(work.caseNumber());
        if (clock.isPresent()) {
            return ruling.obstacle(work.matter(), clock.get(), suspends, work.occurredOn());
        }
        return suspends ? suspension.obstacleToOrder(work.caseNumber(), work.occurredOn()) : Optional.empty();
    }
}
