package anjuan.referral;

import anjuan.access.Access;
import anjuan.access.Assignment;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.TwoOfficers;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指定专案组 (F02): two or more certified officers at once, the first of them one of those who have the case. */
@Component
class NameReferralTeam implements TaskPage<NameReferralTeam.Form> {

    /** @param others ids of further members */
    record Form(
            @NotBlank String lead,
            @NotBlank String second,
            @Nullable @Size(max = 20) List<@NotNull String> others) {}

    private final Referrals referrals;
    private final ReferralMapper mapper;
    private final TwoOfficers officers;
    private final Access access;

    NameReferralTeam(Referrals referrals, ReferralMapper mapper, TwoOfficers officers, Access access) {
        this.referrals = referrals;
        this.mapper = mapper;
        this.officers = officers;
        this.access = access;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第五条；行政处罚法 第四十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var named = access.assignments(file.number()).stream()
                .map(Assignment::officerId)
                .toList();
        return named.size() < 2 ? new Form("", "", List.of()) : new Form(named.get(0), named.get(1), List.of());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("referral", referrals.read(matter), "candidates", officers.candidates(file));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var referral = referrals.read(work.matter());
        var wrong = new ArrayList<Refusal>();
        referrals.outOfTurn(referral, State.SUSPECTED).ifPresent(wrong::add);
        wrong.addAll(officers.check(work.file(), form.lead(), form.second(), work.occurredOn()));
        others(form).forEach(other -> officers.check(work.file(), form.lead(), other, work.occurredOn()).stream()
                .filter(refusal -> "second".equals(refusal.field()))
                .forEach(refusal -> wrong.add(new Refusal("others", refusal.code(), refusal.args()))));
        boolean isOnCase = access.assignments(work.caseNumber()).stream()
                .anyMatch(named -> named.officerId().equals(form.lead()));
        if (wrong.isEmpty() && !isOnCase) {
            wrong.add(Refusal.at(
                    "lead", "OFFICER_NOT_ON_CASE", officers.officer(form.lead()).name()));
        }
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        var team = new LinkedHashSet<>(List.of(form.lead(), form.second()));
        team.addAll(others(form));
        var names = team.stream().map(id -> officers.officer(id).name()).collect(Collectors.joining("、"));
        mapper.setTeam(work.matter(), String.join(",", team));
        referrals.set(work.matter(), State.TEAMED);
        referrals.note(work, work.matter(), ReferralEvent.Kind.TEAM_NAMED, null, names);
        return Verdict.done("TEAM_NAMED").about(names);
    }

    private static List<String> others(Form form) {
        return form.others() == null
                ? List.of()
                : form.others().stream()
                        .filter(id -> !id.isBlank())
                        .filter(id -> Stream.of(form.lead(), form.second()).noneMatch(id::equals))
                        .toList();
    }
}
