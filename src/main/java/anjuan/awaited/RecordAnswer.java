package anjuan.awaited;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.evidence.EvidenceLine;
import anjuan.evidence.EvidenceRegister;
import anjuan.evidence.Obtained;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记答复: what came back with its evidence, or that nothing did: a reminder with another date, or the end of waiting. */
@Component
class RecordAnswer implements TaskPage<RecordAnswer.Form> {

    /**
     * @param answer what was answered; for giving up, why
     * @param reportNumber number of the report or letter that answers
     * @param newDueOn for a reminder, the last day that it sets
     */
    record Form(
            @NotNull AnswerResult result,
            @Nullable @Size(max = 4000) String answer,
            @Nullable @Size(max = 100) String reportNumber,
            @Nullable LocalDate newDueOn,
            @Nullable @Size(max = 50) List<@Valid EvidenceLine> evidence) {

        Form {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    private final Awaiting awaiting;
    private final AwaitedMapper mapper;
    private final EvidenceRegister register;
    private final Deadlines deadlines;

    RecordAnswer(Awaiting awaiting, AwaitedMapper mapper, EvidenceRegister register, Deadlines deadlines) {
        this.awaiting = awaiting;
        this.mapper = mapper;
        this.register = register;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十九条、第三十条、第三十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return awaiting.facts(matter);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var thing = awaiting.open(work.matter());
        if (thing.isEmpty() || thing.get().sentOn() == null) {
            return Verdict.refused(Refusal.of("AWAITED_NOT_OPEN"));
        }
        return switch (form.result()) {
            case ANSWERED -> answered(work, thing.get(), form);
            case REMINDED -> reminded(work, thing.get(), form);
            case GIVEN_UP -> givenUp(work, thing.get(), form);
        };
    }

    private Verdict answered(Work work, Awaited thing, Form form) {
        if (isBlank(form.answer())) {
            return Verdict.refused(Refusal.at("answer", "REQUIRED"));
        }
        if (thing.kind().bringsEvidence() && form.evidence().isEmpty()) {
            return Verdict.refused(Refusal.at("evidence", "AWAITED_ANSWER_WITHOUT_EVIDENCE"));
        }
        var wrong = EvidenceLine.check("evidence", form.evidence());
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        register.register(
                work.caseNumber(),
                form.evidence(),
                Obtained.answered(work.occurredOn(), work.by().name(), thing.matter()));
        return ended(work, thing, form);
    }

    private Verdict reminded(Work work, Awaited thing, Form form) {
        var newDueOn = form.newDueOn();
        if (newDueOn == null) {
            return Verdict.refused(Refusal.at("newDueOn", "REQUIRED"));
        }
        if (!newDueOn.isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("newDueOn", "AWAITED_DUE_BEFORE_SENDING", newDueOn, work.occurredOn()));
        }
        mapper.remind(work.caseNumber(), thing.matter(), newDueOn);
        return Verdict.done(
                        "REMINDED", Map.of("answer", form.result().name(), "answerDue", deadlines.wakeAfter(newDueOn)))
                .about(thing.askedOf() + " " + newDueOn)
                .because(form.answer());
    }

    private Verdict givenUp(Work work, Awaited thing, Form form) {
        return isBlank(form.answer()) ? Verdict.refused(Refusal.at("answer", "REQUIRED")) : ended(work, thing, form);
    }

    private Verdict ended(Work work, Awaited thing, Form form) {
        mapper.end(
                work.caseNumber(),
                thing.matter(),
                form.result(),
                Objects.requireNonNull(form.answer()),
                form.reportNumber(),
                work.occurredOn());
        return Verdict.done(form.result().name(), Map.of("answer", form.result().name()))
                .about(thing.askedOf())
                .because(form.answer());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
