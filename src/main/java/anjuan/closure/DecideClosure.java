package anjuan.closure;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批结案: only the head closes, and only while nothing is owed. */
@Component
class DecideClosure implements TaskPage<DecideClosure.Form> {

    record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 2000) String opinion) {}

    private final ClosureMapper mapper;
    private final List<ClosingObstacle> owed;

    DecideClosure(ClosureMapper mapper, List<ClosingObstacle> owed) {
        this.mapper = mapper;
        this.owed = owed;
    }

    @Override
    public Role role() {
        return Role.HEAD;
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
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("closing", mapper.latest(file.number()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!form.approved() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        if (form.approved()) {
            var obstacles = owed.stream()
                    .flatMap(obstacle -> obstacle.obstacles(work.file()).stream())
                    .toList();
            if (!obstacles.isEmpty()) {
                return Verdict.refused(obstacles);
            }
        }
        var closing = mapper.latest(work.caseNumber()).orElseThrow();
        var opinion = form.opinion() == null || form.opinion().isBlank() ? "同意结案" : form.opinion();
        mapper.decide(
                work.caseNumber(), closing.round(), form.approved(), work.by().name(), opinion, work.occurredOn());
        return Verdict.done(form.approved() ? "APPROVED" : "RETURNED", Map.of("isClosureApproved", form.approved()))
                .because(form.opinion());
    }
}
