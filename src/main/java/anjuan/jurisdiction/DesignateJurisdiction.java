package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.officer.Bureau;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指定管辖 (A12, A14): a head of the superior says which bureau of its branch, or which outside, has the case. */
@Component
class DesignateJurisdiction implements TaskPage<DesignateJurisdiction.Form> {

    /** @param designated name of a bureau outside, where none of this installation is chosen */
    record Form(
            @Nullable @Size(max = 20) String designatedId,
            @Nullable @Size(max = 200) String designated,
            @NotBlank @Size(max = 2000) String opinion) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Bureaus bureaus;
    private final Deadlines deadlines;

    DesignateJurisdiction(Jurisdiction jurisdiction, QuestionMapper mapper, Bureaus bureaus, Deadlines deadlines) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.bureaus = bureaus;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.SUPERIOR;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条、第十五条、第十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var question = jurisdiction.read(matter);
        return Map.of("question", question, "bureaus", branch(question));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsDesignation);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        var question = jurisdiction.read(work.matter());
        if (!work.by().bureauId().equals(question.superiorId())) {
            return Verdict.refused(Refusal.of("JURISDICTION_NOT_YOUR_BUREAU", String.valueOf(question.superior())));
        }
        var chosen = bureaus.choose("designatedId", form.designatedId(), form.designated(), branch(question));
        if (chosen.wrong().isPresent()) {
            return Verdict.refused(chosen.wrong().get());
        }
        var designated = chosen.get();
        boolean isHere = work.file().bureauId().equals(designated.id());
        var obstacle =
                isHere ? Optional.<Refusal>empty() : jurisdiction.obstacleToHandingOver(work.file(), work.occurredOn());
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        mapper.decide(
                work.matter(),
                !isHere,
                designated,
                form.opinion(),
                null,
                work.by().id(),
                work.occurredOn());
        deadlines.end(work.matter(), "A12.designate", work.occurredOn());
        return Verdict.done(isHere ? "DESIGNATED_HERE" : "DESIGNATED_AWAY", Map.of("isDesignatedHere", isHere))
                .about(designated.name())
                .because(form.opinion());
    }

    private List<Bureau> branch(Question question) {
        return bureaus.branch(bureaus.bureau(Objects.requireNonNull(question.superiorId())));
    }
}
