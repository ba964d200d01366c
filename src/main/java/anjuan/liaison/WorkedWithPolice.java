package anjuan.liaison;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Stage;
import anjuan.document.CaseFields;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 与公安机关协作 (H03, H04): help before filing, a joint action, a consultation: what was done, and what we owe and until when.
 * The law sets no day; the one that was agreed is entered.
 */
@Component
class WorkedWithPolice implements TaskPage<WorkedWithPolice.Form> {

    /**
     * @param owed what we have to do; absent where nothing is
     * @param dueOn day that was agreed for it, not before the dealing
     */
    record Form(
            @NotNull ContactKind contactKind,
            @NotBlank @Size(max = 200) String organName,
            @Nullable @Size(max = 200) String contactPaper,
            @NotBlank @Size(max = 2000) String contactContent,
            @Nullable @Size(max = 2000) String owed,
            @Nullable LocalDate dueOn) {

        Form {
            contactPaper = stripped(contactPaper);
            owed = stripped(owed);
        }

        private static @Nullable String stripped(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    private final LiaisonMapper mapper;
    private final Matters matters;
    private final CaseFields words;

    WorkedWithPolice(LiaisonMapper mapper, Matters matters, CaseFields words) {
        this.mapper = mapper;
        this.matters = matters;
        this.words = words;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
    }

    @Override
    public String legalBasis() {
        return "关于推进行政执法与刑事司法衔接工作的规定（高检发释字〔2021〕4号）";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, "", null, "", null, null);
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("contacts", mapper.contacts(file.number()));
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(
                Stage.VERIFYING,
                Stage.FILING,
                Stage.INVESTIGATING,
                Stage.REVIEWING,
                Stage.PROPOSING,
                Stage.NOTIFYING,
                Stage.DECIDING,
                Stage.SERVING,
                Stage.PERFORMING,
                Stage.CLOSING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var wrong = wrong(work, form);
        if (!wrong.isEmpty()) {
            return Verdict.refused(wrong);
        }
        boolean isOwed = form.owed() != null;
        var organ = form.organName().strip();
        var kind = form.contactKind();
        var label = words.word("contactKind", kind.name()) + "：" + organ;
        var matter = matters.open(work.caseNumber(), Matter.Kind.COOPERATION, label, work.occurredOn());
        mapper.insertContact(new Contact(
                work.caseNumber(),
                mapper.contacts(work.caseNumber()).size() + 1,
                kind,
                organ,
                form.contactPaper(),
                form.contactContent().strip(),
                work.occurredOn(),
                work.by().name(),
                matter.id(),
                form.owed(),
                form.dueOn(),
                null,
                null));
        if (!isOwed) {
            matters.end(matter, work.occurredOn());
        }
        return Verdict.done(kind.name(), Map.of("isCooperationOwed", isOwed))
                .about(organ)
                .because(form.contactContent())
                .opening(matter);
    }

    private static List<Refusal> wrong(Work work, Form form) {
        var wrong = new ArrayList<Refusal>();
        if (form.owed() != null && form.dueOn() == null) {
            wrong.add(Refusal.at("dueOn", "REQUIRED"));
        }
        if (form.owed() == null && form.dueOn() != null) {
            wrong.add(Refusal.at("owed", "COOPERATION_DUE_FOR_NOTHING"));
        }
        if (form.dueOn() != null && form.dueOn().isBefore(work.occurredOn())) {
            wrong.add(Refusal.at("dueOn", "COOPERATION_DUE_BEFORE", form.dueOn(), work.occurredOn()));
        }
        return wrong;
    }
}
