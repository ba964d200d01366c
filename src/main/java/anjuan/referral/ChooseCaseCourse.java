package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.referral.Referral.State;
import anjuan.suspension.Suspension;
import anjuan.suspension.SuspensionByOrder;
import anjuan.suspension.Suspensions;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 决定案件如何处理 (F18): now that the police have opened a case, the head suspends ours, goes on with what is left of it or
 * closes it by a decision that transfers it; always with a reason.
 */
@Component
class ChooseCaseCourse implements TaskPage<ChooseCaseCourse.Form> {

    record Form(
            @NotNull CaseCourse course,
            @NotBlank @Size(max = 1000) String reason) {}

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final Suspensions suspensions;
    private final SuspensionByOrder suspension;

    ChooseCaseCourse(
            Referrals referrals, ReferralMapper mapper, Suspensions suspensions, SuspensionByOrder suspension) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.suspension = suspension;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十六条、第六十条、第七十七条";
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
        return Map.of("referral", referrals.read(matter), "events", referrals.events(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var referral = referrals.read(work.matter());
        var obstacle = referrals.outOfTurn(referral, State.HANDED_OVER).or(() -> obstacle(work, form, referral));
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.setCourse(work.matter(), form.course(), form.reason());
        referrals.note(
                work,
                work.matter(),
                ReferralEvent.Kind.COURSE_CHOSEN,
                null,
                form.course().name() + " " + form.reason());
        return Verdict.done(
                        "COURSE_" + form.course(),
                        Map.of("caseCourse", form.course().name()))
                .because(form.reason());
    }

    private Optional<Refusal> obstacle(Work work, Form form, Referral referral) {
        return switch (form.course()) {
            case GO_ON -> Optional.empty();
            case CLOSE ->
                work.file().filedOn() == null
                        ? Optional.of(Refusal.at("course", "COURSE_OF_NO_CASE"))
                        : Optional.empty();
            case SUSPEND -> {
                boolean isSuspended = suspensions
                        .lasting(work.caseNumber())
                        .map(Suspension::paper)
                        .filter(paper -> paper.equals(referral.number()))
                        .isPresent();
                yield isSuspended
                        ? Optional.empty()
                        : suspension
                                .obstacleToOrder(work.caseNumber(), work.occurredOn())
                                .map(refusal -> new Refusal("course", refusal.code(), refusal.args()));
            }
        };
    }
}
