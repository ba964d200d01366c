package anjuan.referral;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.referral.Referral.State;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 补正移送材料 (F08): within three days what the police found missing, or why it does not exist. */
@Component
class SupplyReferral implements TaskPage<SupplyReferral.Form> {

    record Form(
            @NotBlank @Size(max = 2000) String note,
            @Nullable @Size(max = 300) List<@Valid Enclosed> materials) {}

    private final Referrals referrals;
    private final Materials materials;
    private final Deadlines deadlines;

    SupplyReferral(Referrals referrals, Materials materials, Deadlines deadlines) {
        this.referrals = referrals;
        this.materials = materials;
        this.deadlines = deadlines;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第七条；公安机关办理刑事案件程序规定 第一百八十条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form("", List.of());
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        var facts = new HashMap<String, Object>();
        facts.put("referral", referrals.read(matter));
        facts.put("events", referrals.events(matter));
        facts.put("choices", materials.choices(file.number()));
        deadlines.find(matter, "F08.supply").ifPresent(due -> facts.put("clock", due));
        return facts;
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var matter = work.matter();
        var wrong = new ArrayList<Refusal>();
        referrals.outOfTurn(referrals.read(matter), State.MORE_ASKED).ifPresent(wrong::add);
        var enclosed = Materials.given(form.materials());
        wrong.addAll(materials.unknown(work.caseNumber(), enclosed));
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        materials.keep(matter, enclosed, List.of(), work.occurredOn());
        deadlines.end(matter, "F08.supply", work.occurredOn());
        referrals.set(matter, State.RECEIVED);
        referrals.note(work, matter, ReferralEvent.Kind.SUPPLIED, null, form.note());
        return Verdict.done("REFERRAL_SUPPLIED").because(form.note());
    }
}
