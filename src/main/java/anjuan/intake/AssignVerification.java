package anjuan.intake;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指派核查: says whether the bureau has venue (A10) and names who verifies. */
@Component
class AssignVerification implements TaskPage<AssignVerification.Form> {

    record Form(
            @NotNull Boolean ours,
            @Nullable @Size(max = 200) String otherBureau,
            @Nullable @Size(max = 2000) String reason,
            @Nullable @Size(max = 30) String lead,
            @Nullable @Size(max = 30) String second) {}

    private final IntakeMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final TwoOfficers twoOfficers;

    AssignVerification(IntakeMapper mapper, CaseFiles files, Access access, TwoOfficers twoOfficers) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.twoOfficers = twoOfficers;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第七条至第十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(true, null, null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("officers", twoOfficers.candidates(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean ours = Objects.requireNonNull(form.ours());
        if (ours) {
            return assign(work, form);
        }
        if (work.file().source() == Source.OTHER_BUREAU) {
            return Verdict.refused(Refusal.at("ours", "VENUE_TRANSFERRED_ONCE"));
        }
        if (form.otherBureau() == null || form.otherBureau().isBlank()) {
            return Verdict.refused(Refusal.at("otherBureau", "VENUE_OTHER_BUREAU_MISSING"));
        }
        mapper.insertVenue(new IntakeMapper.VenueRow(
                work.caseNumber(), false, form.otherBureau(), form.reason(), work.occurredOn()));
        return Verdict.done("NOT_OURS", Map.of("isOurs", false))
                .about(form.otherBureau())
                .because(form.reason());
    }

    private Verdict assign(Work work, Form form) {
        if (form.lead() == null
                || form.lead().isBlank()
                || form.second() == null
                || form.second().isBlank()) {
            return Verdict.refused(List.of(Refusal.at("lead", "OFFICERS_TWO_NEEDED")));
        }
        var refusals = twoOfficers.check(work.file(), form.lead(), form.second(), work.occurredOn());
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var lead = twoOfficers.officer(form.lead());
        var second = twoOfficers.officer(form.second());
        mapper.insertVenue(new IntakeMapper.VenueRow(work.caseNumber(), true, null, form.reason(), work.occurredOn()));
        access.assign(work.caseNumber(), lead, List.of(second), work.occurredOn());
        files.change(work.caseNumber()).stage(Stage.VERIFYING).save();
        return Verdict.done("ASSIGNED", Map.of("isOurs", true))
                .about(lead.name() + "、" + second.name())
                .because(form.reason());
    }
}
