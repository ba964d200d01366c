package anjuan.charge;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Stage;
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

/** 撤销所列违法行为: a charge that was laid by mistake; what was looked into and not proven gets an outcome instead. */
@Component
class ChargeDropped implements TaskPage<ChargeDropped.Form> {

    record Form(
            @NotNull Integer charge,
            @NotBlank @Size(max = 1000) String reason) {}

    private final ChargeMapper mapper;
    private final CaseFiles files;

    ChargeDropped(ChargeMapper mapper, CaseFiles files) {
        this.mapper = mapper;
        this.files = files;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public Set<Stage> openIn() {
        return ChargeLaid.OPEN;
    }

    @Override
    public boolean isListed() {
        return false;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第四十八条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("charges", mapper.of(file.number()), "respondents", files.respondents(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var charge = mapper.of(work.caseNumber()).stream()
                .filter(one -> one.no() == form.charge() && one.stands())
                .findFirst();
        if (charge.isEmpty()) {
            return Verdict.refused(Refusal.at("charge", "CHARGE_UNKNOWN", form.charge()));
        }
        if (work.occurredOn().isBefore(charge.get().laidOn())) {
            return Verdict.refused(Refusal.at(
                    "occurredOn",
                    "DATE_BEFORE_PREVIOUS_ACT",
                    work.occurredOn(),
                    charge.get().laidOn()));
        }
        mapper.drop(
                work.caseNumber(),
                form.charge(),
                work.occurredOn(),
                form.reason().strip());
        return Verdict.done("RECORDED").about(charge.get().breach()).because(form.reason());
    }
}
