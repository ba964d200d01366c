package anjuan.assistance;

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

/** 登记协查结果 (A15): the answer with what it brought, a delay that the helper has told of, or the end of waiting. */
@Component
class RecordHelpAnswer implements TaskPage<RecordHelpAnswer.Form> {

    static final String ID = "recordHelpAnswer";

    /**
     * @param answer what the helper found; for a delay or a withdrawal, why
     * @param answeredOn day of the answer
     * @param delayedTo day to which the helper needs
     */
    record Form(
            @NotNull HelpResult result,
            @Nullable @Size(max = 4000) String answer,
            @Nullable @Size(max = 100) String answerNumber,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate delayedTo,
            @Nullable @Size(max = 50) List<@Valid EvidenceLine> evidence) {

        Form {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
        }
    }

    private final Helping helping;
    private final AssistanceMapper mapper;
    private final EvidenceRegister register;
    private final Deadlines deadlines;

    RecordHelpAnswer(Helping helping, AssistanceMapper mapper, EvidenceRegister register, Deadlines deadlines) {
        this.helping = helping;
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
        return "市场监督管理行政处罚程序规定 第四十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    /** What a bureau of ours has answered stands in the form already. */
    @Override
    public Form blank(CaseFile file, Matter matter) {
        return mapper.letterOf(matter.caseNumber(), matter.id())
                .filter(letter -> !letter.isOpen())
                .map(letter -> new Form(
                        HelpResult.ANSWERED, letter.answer(), letter.answerNumber(), letter.answeredOn(), null, null))
                .orElse(new Form(null, null, null, null, null, null));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("request", helping.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var request = helping.open(work.matter()).filter(one -> one.receivedOn() != null);
        if (request.isEmpty()) {
            return Verdict.refused(Refusal.of("HELP_NOT_OPEN"));
        }
        if (form.answer() == null || form.answer().isBlank()) {
            return Verdict.refused(Refusal.at("answer", "REQUIRED"));
        }
        return switch (form.result()) {
            case ANSWERED -> answered(work, request.get(), form);
            case DELAY_TOLD -> delayed(work, request.get(), form);
            case WITHDRAWN -> ended(work, request.get(), form, null);
        };
    }

    private Verdict answered(Work work, HelpRequest request, Form form) {
        var on = form.answeredOn();
        var receivedOn = Objects.requireNonNull(request.receivedOn());
        if (on == null) {
            return Verdict.refused(Refusal.at("answeredOn", "REQUIRED"));
        }
        if (on.isBefore(receivedOn)) {
            return Verdict.refused(Refusal.at("answeredOn", "DATE_BEFORE_PREVIOUS_ACT", on, receivedOn));
        }
        if (on.isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("answeredOn", "DATE_AFTER_ACT", on, work.occurredOn()));
        }
        var wrong = EvidenceLine.check("evidence", form.evidence());
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        register.register(
                work.caseNumber(),
                form.evidence(),
                Obtained.answered(work.occurredOn(), work.by().name(), request.matter()));
        return ended(work, request, form, on);
    }

    private Verdict delayed(Work work, HelpRequest request, Form form) {
        var to = form.delayedTo();
        if (to == null) {
            return Verdict.refused(Refusal.at("delayedTo", "REQUIRED"));
        }
        if (!to.isAfter(work.occurredOn())) {
            return Verdict.refused(Refusal.at("delayedTo", "AWAITED_DUE_BEFORE_SENDING", to, work.occurredOn()));
        }
        mapper.setDelayed(work.caseNumber(), request.matter(), to);
        // the limit asks to finish, or to tell before it ends
        deadlines.end(work.matter(), "A15", work.occurredOn());
        return Verdict.done(
                        "DELAY_TOLD", Map.of("help", HelpResult.DELAY_TOLD.name(), "helpDue", deadlines.wakeAfter(to)))
                .about(request.helper() + " " + to)
                .because(form.answer());
    }

    private Verdict ended(Work work, HelpRequest request, Form form, @Nullable LocalDate answeredOn) {
        mapper.endRequest(
                work.caseNumber(),
                request.matter(),
                form.result(),
                Objects.requireNonNull(form.answer()),
                form.answerNumber(),
                answeredOn,
                work.occurredOn());
        return Verdict.done(form.result().name(), Map.of("help", form.result().name()))
                .about(form.answerNumber() == null ? request.helper() : form.answerNumber())
                .because(form.answer());
    }
}
