package anjuan.suspension;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Party;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 报请终止调查 (A46): the respondent is dead or has ended, and nobody succeeds to his rights and duties. */
@Component
class TerminationRequested implements TaskPage<TerminationRequested.Form> {

    /**
     * @param happenedOn day of the death, or on which the body ended
     * @param everyParty that the same holds of every other respondent
     */
    record Form(
            @NotNull TerminationGround ground,
            @NotNull LocalDate happenedOn,
            @AssertTrue boolean noSuccessor,
            boolean everyParty,
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 200) String paper) {}

    private final TerminationMapper mapper;
    private final Terminations terminations;
    private final CaseFiles files;
    private final Matters matters;
    private final CaseFields words;

    TerminationRequested(
            TerminationMapper mapper, Terminations terminations, CaseFiles files, Matters matters, CaseFields words) {
        this.mapper = mapper;
        this.terminations = terminations;
        this.files = files;
        this.matters = matters;
        this.words = words;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, false, false, "", "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("respondents", respondents(file));
    }

    @Override
    public Set<Stage> openIn() {
        return UnderInvestigation.STAGES;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var obstacle = obstacle(work, form);
        if (obstacle.isPresent()) {
            return Verdict.refused(obstacle.get());
        }
        var label = "终止：" + words.word("terminationGround", form.ground().name());
        var matter = matters.open(work.caseNumber(), Matter.Kind.SUSPENSION, label, work.occurredOn());
        mapper.insert(matter, form, work.occurredOn());
        return Verdict.done("ASKED").because(form.reason()).opening(matter);
    }

    private Optional<Refusal> obstacle(Work work, Form form) {
        var before = terminations.of(work.caseNumber());
        if (before.stream().anyMatch(Termination::isGranted)) {
            return Optional.of(Refusal.of("TERMINATION_GRANTED"));
        }
        var open = before.stream().filter(Termination::isOpen).findFirst();
        if (open.isPresent()) {
            return Optional.of(
                    Refusal.of("TERMINATION_ASKED_ALREADY", open.get().requestedOn()));
        }
        if (form.happenedOn().isAfter(work.occurredOn())) {
            return Optional.of(Refusal.at("happenedOn", "DATE_AFTER_ACT", form.happenedOn(), work.occurredOn()));
        }
        var respondents = respondents(work.file());
        if (!respondents.isEmpty()
                && respondents.stream().noneMatch(party -> form.ground().isOf(party))) {
            return Optional.of(Refusal.at("ground", "TERMINATION_GROUND_NOT_OF_PARTY"));
        }
        return respondents.size() > 1 && !form.everyParty()
                ? Optional.of(Refusal.at("everyParty", "TERMINATION_OTHER_PARTIES", respondents.size()))
                : Optional.empty();
    }

    private List<Party> respondents(CaseFile file) {
        return files.parties(file.number()).stream()
                .filter(party -> party.role() == Party.Role.RESPONDENT)
                .toList();
    }
}
