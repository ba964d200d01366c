package anjuan.awaited;

import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.evidence.EvidenceRegister;
import anjuan.task.Refusal;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 提请检测、检验、检疫、鉴定 (A26): a qualified body looks at a special question; the head of the unit commissions it. */
@Component
class TestingProposed extends AskingPage<TestingProposed.Form> {

    /**
     * @param qualified whether the body has the legal qualification
     * @param unqualifiedReason why it is asked although it has none
     * @param measure id of the seizure whose goods are tested
     */
    record Form(
            @NotNull TestKind testKind,
            @NotBlank @Size(max = 200) String askedOf,
            @NotNull Boolean qualified,
            @Nullable @Size(max = 500) String unqualifiedReason,
            @NotBlank @Size(max = 2000) String subject,
            @NotEmpty @Size(max = 50) List<@Valid SentItem> items,
            @Nullable @Size(max = 6) String measure,
            @NotNull LocalDate dueOn) {

        Form {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    private final Awaiting awaiting;
    private final Matters matters;
    private final EvidenceRegister register;

    TestingProposed(Awaiting awaiting, Matters matters, EvidenceRegister register) {
        this.awaiting = awaiting;
        this.matters = matters;
        this.register = register;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第三十二条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, null, "", null, null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of(
                "evidence",
                register.usable(file.number()),
                "measures",
                matters.of(file.number(), Matter.Kind.SEIZURE).stream()
                        .filter(OpenedMatter::isOpen)
                        .toList());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean isUnexplained =
                form.unqualifiedReason() == null || form.unqualifiedReason().isBlank();
        if (!form.qualified() && isUnexplained) {
            return Verdict.refused(Refusal.at("unqualifiedReason", "TESTING_BODY_NOT_QUALIFIED"));
        }
        var measure = form.measure() == null || form.measure().isBlank() ? null : form.measure();
        if (measure != null && !isOpenSeizure(work, measure)) {
            return Verdict.refused(Refusal.at("measure", "MATTER_NOT_OPEN", measure));
        }
        return awaiting.ask(
                work,
                new Awaiting.Draft(
                        AwaitedKind.TESTING,
                        form.askedOf(),
                        form.subject(),
                        null,
                        form.testKind(),
                        form.qualified() ? null : form.unqualifiedReason(),
                        measure,
                        form.dueOn(),
                        form.items()));
    }

    private boolean isOpenSeizure(Work work, String id) {
        return matters.of(work.caseNumber(), Matter.Kind.SEIZURE).stream()
                .anyMatch(one -> one.isOpen() && one.matter().id().equals(id));
    }
}
