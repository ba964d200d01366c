package anjuan.enforcement;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.execution.Halt;
import anjuan.execution.Halts;
import anjuan.execution.Performance;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记法院处理结果 (A103): step by step, as the court's papers come, until it has ended the execution or all is paid. */
@Component
class RecordCourtAnswer implements TaskPage<RecordCourtAnswer.Form> {

    /**
     * @param heard whether the court hears both sides first, so that it has thirty days for its ruling and not seven
     * @param paper name and number of what the court wrote, or of our application to the higher court
     */
    record Form(
            CourtAnswer.@NotNull Kind answer,
            @NotBlank @Size(max = 200) String paper,
            boolean heard) {}

    private static final String OBJECTION = "A103.objection";

    private final EnforcementMapper mapper;
    private final Enforcement enforcement;
    private final Performance performance;
    private final Halts halts;
    private final Deadlines deadlines;

    RecordCourtAnswer(
            EnforcementMapper mapper,
            Enforcement enforcement,
            Performance performance,
            Halts halts,
            Deadlines deadlines) {
        this.mapper = mapper;
        this.enforcement = enforcement;
        this.performance = performance;
        this.halts = halts;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政强制法 第五十六条、第五十七条、第五十八条、第六十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", false);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "draft", enforcement.application(matter).orElseThrow(),
                "answers", enforcement.answers(matter),
                "owed", performance.owed(matter).orElseThrow());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusal = refusal(work, form);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        var party = work.matter();
        mapper.insertAnswer(new CourtAnswer(
                party,
                mapper.answers(work.caseNumber()).size() + 1,
                enforcement.decision(party).round(),
                form.answer(),
                form.paper(),
                work.occurredOn()));
        moveClocks(party, form, work.occurredOn());
        boolean isEnded = form.answer() == CourtAnswer.Kind.ENDED;
        if (isEnded) {
            halts.record(work, Halt.Kind.ENDED, Halt.End.COURT_ENDED, form.paper(), form.paper());
        }
        return Verdict.done("COURT_" + form.answer(), Map.of("hasCourtEnded", isEnded))
                .about(form.paper());
    }

    private Optional<Refusal> refusal(Work work, Form form) {
        var before = last(work.matter());
        if (!form.answer().mayFollow(before)) {
            return Optional.of(Refusal.at("answer", "COURT_ANSWER_OUT_OF_ORDER"));
        }
        if (form.answer() != CourtAnswer.Kind.OBJECTED) {
            return Optional.empty();
        }
        var last =
                deadlines.find(work.matter(), OBJECTION).orElseThrow().dueDate().rolled();
        return work.occurredOn().isAfter(last)
                ? Optional.of(Refusal.at("occurredOn", "OBJECTION_TOO_LATE", last))
                : Optional.empty();
    }

    private CourtAnswer.@Nullable Kind last(Matter party) {
        var answers = enforcement.answers(party);
        return answers.isEmpty() ? null : answers.get(answers.size() - 1).kind();
    }

    private void moveClocks(Matter party, Form form, LocalDate on) {
        deadlines.end(party, "A103", on);
        if (form.answer() != CourtAnswer.Kind.ACCEPTED) {
            deadlines.end(party, "A103.ruling", on);
            deadlines.end(party, "A103.hearing", on);
        }
        deadlines.end(party, OBJECTION, on);
        if (form.answer() == CourtAnswer.Kind.ACCEPTED) {
            deadlines.start(party, form.heard() ? "A103.hearing" : "A103.ruling", on);
        } else if (form.answer().isRefusing()) {
            deadlines.start(party, OBJECTION, on);
        }
    }
}
