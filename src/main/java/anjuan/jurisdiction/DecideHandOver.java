package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 审批移送 (A12, A13): the head decides whether the case goes to the bureau agreed on or proposed. A dispute is not settled
 * when the head refuses what the bureaus agreed on: it is reported to the superior of both.
 */
@Component
class DecideHandOver implements TaskPage<DecideHandOver.Form> {

    /** @param opinion needed where it is refused */
    record Form(
            @NotNull Boolean granted,
            @Nullable @Size(max = 2000) String opinion) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;

    DecideHandOver(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条、第十四条";
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
        return Map.of("question", jurisdiction.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsHandOver);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        if (!form.granted() && (form.opinion() == null || form.opinion().isBlank())) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        var obstacle = form.granted()
                ? jurisdiction.obstacleToHandingOver(work.file(), work.occurredOn())
                : Optional.<Refusal>empty();
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var question = jurisdiction.read(work.matter());
        boolean isDisputed = !form.granted() && question.cause() == Cause.DISPUTE;
        if (isDisputed) {
            mapper.setRefusal(work.matter(), Objects.requireNonNull(form.opinion()));
        } else {
            decide(work, form, question);
        }
        return Verdict.done(
                        form.granted() ? "GRANTED" : "REFUSED",
                        Map.of("isHandedOver", form.granted(), "isDisputed", isDisputed))
                .about(question.other())
                .because(form.opinion());
    }

    private void decide(Work work, Form form, Question question) {
        var receiver = form.granted()
                ? new Named(question.otherId(), String.valueOf(question.other()))
                : Named.of(bureaus.of(work.file()));
        mapper.decide(
                work.matter(),
                form.granted(),
                receiver,
                form.opinion(),
                null,
                work.by().id(),
                work.occurredOn());
    }
}
