package anjuan.intake;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.deadline.Deadlines;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 审批延长核查期限: the head grants or refuses fifteen more working days. */
@Component
class DecideVerificationExtension implements TaskPage<DecideVerificationExtension.Form> {

    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {}

    private final IntakeMapper mapper;
    private final Deadlines deadlines;

    DecideVerificationExtension(IntakeMapper mapper, Deadlines deadlines) {
        this.mapper = mapper;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file) {
        return new Form(null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file) {
        return Map.of("request", mapper.latestExtension(file.number()).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        if (form.granted()) {
            var clock = deadlines.find(work.caseNumber(), "A02").orElseThrow();
            if (!clock.isRunning()) {
                return Verdict.refused(Refusal.at("granted", "CLOCK_NOT_RUNNING"));
            }
            if (work.occurredOn().isAfter(clock.dueDate().rolled())) {
                return Verdict.refused(Refusal.at("granted", "CLOCK_EXPIRED"));
            }
        }
        var request = mapper.latestExtension(work.caseNumber()).orElseThrow();
        mapper.decideExtension(new IntakeMapper.ExtensionRow(
                work.caseNumber(),
                request.round(),
                request.reason(),
                request.requestedOn(),
                form.granted(),
                form.opinion(),
                work.by().name(),
                work.occurredOn()));
        return Verdict.done(form.granted() ? "GRANTED" : "REFUSED", Map.of("isVerificationExtended", form.granted()))
                .because(form.opinion());
    }
}
