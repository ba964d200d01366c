package anjuan.awaited;

import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.Matter;
import anjuan.casefile.Party;
import anjuan.evidence.EvidenceRegister;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 要求权利人辨认、鉴别 (A24): the right holder says by a date whether goods are its own. */
@Component
class IdentificationAsked extends AskingPage<IdentificationAsked.Form> {

    record Form(
            @NotBlank @Size(max = 200) String askedOf,
            @NotBlank @Size(max = 2000) String subject,
            @Nullable @Size(max = 50) List<@Valid SentItem> items,
            @NotNull LocalDate dueOn) {

        Form {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    private final Awaiting awaiting;
    private final CaseFiles files;
    private final EvidenceRegister register;

    IdentificationAsked(Awaiting awaiting, CaseFiles files, EvidenceRegister register) {
        this.awaiting = awaiting;
        this.files = files;
        this.register = register;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十条、第十八条、第六十四条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var holder = files.parties(file.number()).stream()
                .filter(party -> party.role() == Party.Role.RIGHT_HOLDER)
                .map(Party::name)
                .findFirst()
                .orElse("");
        return new Form(holder, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("evidence", register.usable(file.number()));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        return awaiting.ask(
                work,
                Awaiting.Draft.of(AwaitedKind.IDENTIFICATION, form.askedOf(), form.subject(), form.dueOn())
                        .with(form.items()));
    }
}
