package anjuan.assistance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.officer.Bureau;
import anjuan.officer.Organisation;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 请求协助调查 (A15): the head of the unit asks a bureau of this installation, or one outside it. */
@Component
class HelpAsked implements TaskPage<HelpAsked.Form> {

    /** @param helper name of a bureau outside, where none of this installation is chosen */
    record Form(
            @Nullable @Size(max = 20) String helperId,
            @Nullable @Size(max = 200) String helper,
            @NotBlank @Size(max = 2000) String facts,
            @NotBlank @Size(max = 2000) String subject) {}

    private final AssistanceMapper mapper;
    private final Matters matters;
    private final Organisation organisation;

    HelpAsked(AssistanceMapper mapper, Matters matters, Organisation organisation) {
        this.mapper = mapper;
        this.matters = matters;
        this.organisation = organisation;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十五条；行政处罚法 第二十六条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                null, null, file.summary().length() > 2000 ? file.summary().substring(0, 2000) : file.summary(), "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("bureaus", others(file));
    }

    @Override
    public Set<Stage> openIn() {
        return Helping.OPEN;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean isInside = form.helperId() != null && !form.helperId().isBlank();
        boolean isOutside = form.helper() != null && !form.helper().isBlank();
        if (isInside == isOutside) {
            return Verdict.refused(Refusal.at("helperId", "HELPER_ONE_NEEDED"));
        }
        var inside = others(work.file()).stream()
                .filter(bureau -> bureau.id().equals(form.helperId()))
                .findFirst();
        if (isInside && inside.isEmpty()) {
            return Verdict.refused(Refusal.at("helperId", "HELPER_UNKNOWN"));
        }
        var helper = inside.map(Bureau::name)
                .orElseGet(() -> String.valueOf(form.helper()).strip());
        var matter = matters.open(work.caseNumber(), Matter.Kind.ASSISTANCE, helper, work.occurredOn());
        mapper.insertRequest(new HelpRequest(
                work.caseNumber(),
                matter.id(),
                inside.map(Bureau::id).orElse(null),
                helper,
                form.facts(),
                form.subject(),
                work.occurredOn(),
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null));
        return Verdict.done("LETTER_SENT").about(helper).because(form.subject()).opening(matter);
    }

    private List<Bureau> others(CaseFile file) {
        return organisation.bureaus().stream()
                .filter(bureau -> !bureau.id().equals(file.bureauId()))
                .toList();
    }
}
