package anjuan.escalation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.deadline.ClockChange;
import anjuan.deadline.ClockRefusal;
import anjuan.deadline.Deadlines;
import anjuan.deadline.StopReason;
import anjuan.document.NumberKind;
import anjuan.document.Numbering;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 征求意见 (Q10): of experts, other sections or counsel, while the question is studied; the time to answer stands still. */
@Component
class OpinionAsked implements TaskPage<OpinionAsked.Form> {

    record Form(
            Opinion.@NotNull Kind kind,
            @NotBlank @Size(max = 200) String asked,
            @NotBlank @Size(max = 2000) String question) {}

    private final Escalations escalations;
    private final Opinions opinions;
    private final OpinionMapper mapper;
    private final Matters matters;
    private final Deadlines deadlines;
    private final Numbering numbering;

    OpinionAsked(
            Escalations escalations,
            Opinions opinions,
            OpinionMapper mapper,
            Matters matters,
            Deadlines deadlines,
            Numbering numbering) {
        this.escalations = escalations;
        this.opinions = opinions;
        this.mapper = mapper;
        this.matters = matters;
        this.deadlines = deadlines;
        this.numbering = numbering;
    }

    @Override
    public Role role() {
        return Role.REVIEWER;
    }

    @Override
    public String legalBasis() {
        return "知识产权行政保护案件请示办理工作办法";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.ADVISING);
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("dossier", escalations.ofFile(file.number()), "opinions", opinions.of(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var dossier = escalations.ofFile(work.caseNumber());
        if (dossier.endedOn() != null || dossier.receipt() == null || dossier.signedOn() != null) {
            return Verdict.refused(Refusal.of("DOSSIER_OUT_OF_TURN"));
        }
        var number = numbering.next(work.file(), NumberKind.OPINION_REQUEST, work.occurredOn());
        var matter = matters.open(work.caseNumber(), Matter.Kind.OPINION, form.asked(), work.occurredOn());
        var change = deadlines.stop(
                Matter.of(work.caseNumber()),
                "Q10",
                work.occurredOn(),
                StopReason.EXPERT_OPINION,
                number,
                work.by().name(),
                matter.id());
        // a time that has run out does not stand still, but an answer that is late may still need an opinion
        if (change instanceof ClockChange.Refused refused && refused.reason() != ClockRefusal.CLOCK_STOP_AFTER_END) {
            return Verdict.refused(Refusal.at("occurredOn", refused.reason().name()));
        }
        mapper.insert(new Opinion(
                work.caseNumber(),
                matter.id(),
                form.kind(),
                form.asked(),
                form.question(),
                number,
                work.by().name(),
                work.occurredOn(),
                null,
                null,
                null,
                null));
        return Verdict.done(form.kind().name())
                .about(number)
                .because(form.question())
                .opening(matter);
    }
}
