package anjuan.jurisdiction;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.officer.Bureau;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 报请上级指定管辖 (A12, A14): the head reports to the nearest bureau that is above both, or does not ask at all. */
@Component
class ReportToSuperior implements TaskPage<ReportToSuperior.Form> {

    /**
     * @param reported false where the case stays with the bureau after all; a dispute that was not settled must be reported
     * @param superior name of a bureau outside, where none of this installation is the superior
     */
    record Form(
            @NotNull Boolean reported,
            @Nullable @Size(max = 20) String superiorId,
            @Nullable @Size(max = 200) String superior,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;
    private final Access access;

    ReportToSuperior(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus, Access access) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
        this.access = access;
    }

    @Override
    public Role role() {
        return Role.HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条至第十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(true, superior(file, matter).map(Bureau::id).orElse(null), null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "question",
                jurisdiction.read(matter),
                "superiors",
                superior(file, matter).stream().toList());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsReport);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        var question = jurisdiction.read(work.matter());
        if (!form.reported()) {
            return question.cause() == Cause.DISPUTE
                    ? Verdict.refused(Refusal.at("reported", "JURISDICTION_REPORT_DUE"))
                    : stays(work, form);
        }
        var ours = superior(work.file(), work.matter()).stream().toList();
        var chosen = bureaus.choose("superiorId", form.superiorId(), form.superior(), ours);
        if (chosen.wrong().isPresent()) {
            return Verdict.refused(chosen.wrong().get());
        }
        var superior = chosen.get();
        boolean isOurs = superior.id() != null;
        boolean isKnown = question.cause() == Cause.SPECIAL_REASON || question.otherId() != null;
        if (!isOurs && isKnown && !ours.isEmpty()) {
            return Verdict.refused(Refusal.at(
                    "superior", "JURISDICTION_SUPERIOR_KNOWN", ours.get(0).name()));
        }
        mapper.setReport(work.matter(), superior, work.occurredOn());
        if (isOurs) {
            // it lies before the superior at once
            mapper.setReceived(work.matter(), work.occurredOn());
            access.nameSuperior(work.matter(), Objects.requireNonNull(superior.id()), work.occurredOn());
        }
        return Verdict.done("REPORTED", Map.of("isReported", true, "isSuperiorOurs", isOurs))
                .about(superior.name())
                .because(form.opinion());
    }

    private Verdict stays(Work work, Form form) {
        mapper.decide(
                work.matter(),
                false,
                Named.of(bureaus.of(work.file())),
                form.opinion(),
                null,
                work.by().id(),
                work.occurredOn());
        return Verdict.done("KEPT", Map.of("isReported", false)).because(form.opinion());
    }

    private Optional<Bureau> superior(CaseFile file, Matter matter) {
        return bureaus.nearestSuperior(file, jurisdiction.read(matter).otherId());
    }
}
