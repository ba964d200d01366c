package anjuan.investigation;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 已采取调查措施 (A20-A23): one act, as often as needed, in any order while the case is investigated. */
@Component
class InvestigativeActTaken implements TaskPage<InvestigativeActTaken.Form> {

    /**
     * @param person who was met, questioned or asked; left out when it is the party
     * @param withOfficer the second officer who was there
     * @param dueOn day that a letter sets
     */
    record Form(
            @NotNull ActKind kind,
            @Nullable @Size(max = 300) String place,
            @Nullable @Size(max = 200) String person,
            @Nullable @Size(max = 30) String withOfficer,
            @NotBlank @Size(max = 4000) String content,
            @Nullable EvidenceKind evidenceKind,
            @Nullable @Size(max = 200) String evidenceName,
            @Nullable LocalDate dueOn) {}

    private final InvestigationMapper mapper;
    private final TwoOfficers twoOfficers;

    InvestigativeActTaken(InvestigationMapper mapper, TwoOfficers twoOfficers) {
        this.mapper = mapper;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第二十二条至第三十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, null, null, "", null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file), "acts", mapper.acts(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return Set.of(Stage.INVESTIGATING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean isAlone = form.withOfficer() == null || form.withOfficer().isBlank();
        if (form.kind().needsTwo() && isAlone) {
            return Verdict.refused(Refusal.at("withOfficer", "OFFICERS_TWO_NEEDED"));
        }
        var officers = work.by().name();
        if (!isAlone) {
            var refusals = twoOfficers.checkTogether(work, form.withOfficer(), "withOfficer");
            if (!refusals.isEmpty()) {
                return Verdict.refused(refusals);
            }
            officers += "、" + twoOfficers.officer(form.withOfficer()).name();
        }
        var letter = letterRefusal(work, form);
        if (letter.isPresent()) {
            return Verdict.refused(letter.get());
        }
        if ((form.evidenceKind() == null)
                != (form.evidenceName() == null || form.evidenceName().isBlank())) {
            return Verdict.refused(Refusal.at("evidenceName", "EVIDENCE_INCOMPLETE"));
        }
        int no = mapper.acts(work.caseNumber()).size() + 1;
        mapper.insertAct(new InvestigativeAct(
                work.caseNumber(),
                no,
                form.kind(),
                work.occurredOn(),
                form.place(),
                form.person(),
                officers,
                form.content(),
                form.evidenceKind(),
                form.evidenceKind() == null ? null : form.evidenceName(),
                form.kind().setsDay() ? form.dueOn() : null));
        return Verdict.done(form.kind().name()).about(form.evidenceName()).because(form.content());
    }

    /** A letter that asks for something names the day, and a summons the place too. */
    private static Optional<Refusal> letterRefusal(Work work, Form form) {
        if (!form.kind().setsDay()) {
            return Optional.empty();
        }
        if (form.dueOn() == null) {
            return Optional.of(Refusal.at("dueOn", "REQUIRED"));
        }
        if (form.dueOn().isBefore(work.occurredOn())) {
            return Optional.of(Refusal.at("dueOn", "LETTER_SETS_PAST_DAY", form.dueOn(), work.occurredOn()));
        }
        boolean isWithoutPlace = form.place() == null || form.place().isBlank();
        return form.kind() == ActKind.QUESTIONING_NOTICE && isWithoutPlace
                ? Optional.of(Refusal.at("place", "REQUIRED"))
                : Optional.empty();
    }
}
