package anjuan.returned;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 登记刑事阶段已缴、已收 (G06): what was paid or taken there is noted with its paper and not taken twice. */
@Component
class TakingRegistered implements TaskPage<TakingRegistered.Form> {

    /**
     * @param respondent place of the respondent, from 1
     * @param fine criminal fine paid, in yuan
     * @param gain illegal gains taken, in yuan
     */
    record Form(
            @NotNull @Positive Integer respondent,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal fine,

            @PositiveOrZero @Digits(integer = 14, fraction = 2) @Nullable
            BigDecimal gain,

            @NotBlank @Size(max = 200) String takingOrgan,
            @NotBlank @Size(max = 200) String takingPaper,
            @NotNull LocalDate takenOn) {

        Form {
            fine = fine == null ? BigDecimal.ZERO : fine;
            gain = gain == null ? BigDecimal.ZERO : gain;
        }
    }

    private final ReturnedCases returned;
    private final ReturnedMapper mapper;
    private final CaseFiles files;

    TakingRegistered(ReturnedCases returned, ReturnedMapper mapper, CaseFiles files) {
        this.returned = returned;
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD, Role.CLERK);
    }

    @Override
    public String legalBasis() {
        return "行政处罚法 第二十九条、第三十五条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Matter.Kind ofMatter() {
        return Matter.Kind.RETURN;
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(
                Stage.CLUE,
                Stage.VERIFYING,
                Stage.FILING,
                Stage.INVESTIGATING,
                Stage.REVIEWING,
                Stage.PROPOSING,
                Stage.NOTIFYING,
                Stage.DECIDING);
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(1, null, null, returned.read(matter).organName(), "", null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "returned",
                returned.read(matter),
                "takings",
                returned.takings(file.number()),
                "respondents",
                files.respondentPlaces(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (form.fine().signum() == 0 && form.gain().signum() == 0) {
            refusals.add(Refusal.at("fine", "TAKING_EMPTY"));
        }
        if (!files.respondentPlaces(work.file()).containsKey(form.respondent())) {
            refusals.add(Refusal.at("respondent", "RESPONDENT_UNKNOWN"));
        }
        if (form.takenOn().isAfter(work.occurredOn())) {
            refusals.add(Refusal.at("takenOn", "DATE_AFTER_ACT", form.takenOn(), work.occurredOn()));
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        int no = (int) returned.takings(work.caseNumber()).stream()
                        .filter(one -> one.matterId().equals(work.matter().id()))
                        .count()
                + 1;
        mapper.insertTaking(new Taking(
                work.caseNumber(),
                work.matter().id(),
                no,
                form.respondent(),
                form.fine(),
                form.gain(),
                form.takingOrgan().strip(),
                form.takingPaper().strip(),
                form.takenOn(),
                work.by().name()));
        return Verdict.done("REGISTERED").about(form.takingPaper().strip());
    }
}
