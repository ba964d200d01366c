package anjuan.suspension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.ClockChange;
import anjuan.deadline.Deadlines;
import anjuan.deadline.RunningClock;
import anjuan.deadline.StopReason;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 恢复调查: at once when the cause has ended. The days until the resumption do not count; that it came later than the cause
 * ended is told.
 */
@Component
class ResumeInvestigation implements TaskPage<ResumeInvestigation.Form> {

    /** @param endingPaper what shows that the cause has ended */
    record Form(
            @NotNull LocalDate causeEndedOn,
            @NotBlank @Size(max = 200) String endingPaper) {}

    private final SuspensionMapper mapper;
    private final Suspensions suspensions;
    private final Deadlines deadlines;

    ResumeInvestigation(SuspensionMapper mapper, Suspensions suspensions, Deadlines deadlines) {
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十六条、第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("suspension", suspensions.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var suspension = suspensions.read(work.matter());
        if (!suspension.isLasting()) {
            return Verdict.refused(Refusal.of("SUSPENSION_OVER"));
        }
        var since = Objects.requireNonNull(suspension.decidedOn());
        if (form.causeEndedOn().isBefore(since)) {
            return Verdict.refused(Refusal.at("causeEndedOn", "DATE_BEFORE_PREVIOUS_ACT", form.causeEndedOn(), since));
        }
        if (form.causeEndedOn().isAfter(work.occurredOn())) {
            return Verdict.refused(
                    Refusal.at("causeEndedOn", "DATE_AFTER_ACT", form.causeEndedOn(), work.occurredOn()));
        }
        boolean isCounted = deadlines
                .find(work.caseNumber(), UnderInvestigation.CASE_LIMIT)
                .filter(RunningClock::isRunning)
                .isPresent();
        if (isCounted
                && deadlines.resume(
                                work.caseNumber(),
                                UnderInvestigation.CASE_LIMIT,
                                work.occurredOn(),
                                StopReason.SUSPENSION)
                        instanceof ClockChange.Refused refused) {
            return Verdict.refused(ClockObstacle.of(refused));
        }
        mapper.resume(work.matter(), form, work.occurredOn());
        boolean isLate = form.causeEndedOn().isBefore(work.occurredOn());
        return Verdict.done(isLate ? "RESUMED_LATE" : "RESUMED")
                .about(form.causeEndedOn().toString())
                .because(form.endingPaper());
    }
}
