package anjuan.closure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.decision.Decisions;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 申请结案 (A107): only on a ground that the decision proves, and only when nothing is owed. */
@Component
class ProposeClosure implements TaskPage<ProposeClosure.Form> {

    record Form(
            @NotNull ClosingGround ground,
            Closing.@NotNull Execution execution,
            @NotBlank @Size(max = 1000) String goodsHandling,
            @Nullable @Size(max = 2000) String note) {}

    private final ClosureMapper mapper;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final List<ClosingProof> proofs;
    private final List<ClosingObstacle> owed;

    ProposeClosure(
            ClosureMapper mapper,
            Decisions decisions,
            Deadlines deadlines,
            List<ClosingProof> proofs,
            List<ClosingObstacle> owed) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.proofs = proofs;
        this.owed = owed;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(proven(file.number()).first(), null, "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "decisions",
                decisions.of(file.number()),
                "owed",
                owed.stream().flatMap(o -> o.obstacles(file).stream()).toList());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!proven(work.caseNumber()).contains(form.ground())) {
            return Verdict.refused(Refusal.at("ground", "CLOSING_GROUND_NOT_PROVEN"));
        }
        var obstacles = owed.stream()
                .flatMap(obstacle -> obstacle.obstacles(work.file()).stream())
                .toList();
        if (!obstacles.isEmpty()) {
            return Verdict.refused(obstacles);
        }
        int round = mapper.latest(work.caseNumber()).map(Closing::round).orElse(0);
        mapper.insert(new Closing(
                work.caseNumber(),
                round + 1,
                form.ground(),
                form.execution(),
                form.goodsHandling(),
                form.note(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                null,
                null));
        // the law asks that the form be filled in within the limit; the head's approval has no limit of its own
        deadlines.end(work.caseNumber(), "A107", work.occurredOn());
        return Verdict.done(form.ground().name()).because(form.note());
    }

    private SortedSet<ClosingGround> proven(CaseNumber caseNumber) {
        var otherwise = proofs.stream()
                .flatMap(proof -> proof.proven(caseNumber).stream())
                .collect(Collectors.toSet());
        return ClosingGround.proven(decisions.of(caseNumber), otherwise);
    }
}
