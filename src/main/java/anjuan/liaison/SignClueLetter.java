package anjuan.liaison;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 签批线索移送 (F19): by the chief, nobody else. */
@Component
class SignClueLetter implements TaskPage<SignClueLetter.Form> {

    record Form(
            @NotNull Boolean approved,
            @Nullable @Size(max = 1000) String opinion) {}

    private final ClueLetters letters;
    private final LiaisonMapper mapper;
    private final Matters matters;

    SignClueLetter(ClueLetters letters, LiaisonMapper mapper, Matters matters) {
        this.letters = letters;
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.CHIEF;
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null);
    }

    /** What the clue says is not among them: a page that is sent back shows them before it asks who reads it. */
    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("receiver", letters.read(matter).receiver());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        boolean hasReason = form.opinion() != null && !form.opinion().isBlank();
        if (!form.approved() && !hasReason) {
            return Verdict.refused(Refusal.at("opinion", "REQUIRED"));
        }
        int signed = mapper.sign(
                work.matter(),
                form.approved(),
                hasReason ? form.opinion() : null,
                work.by().name(),
                work.occurredOn());
        if (signed == 0) {
            return Verdict.refused(Refusal.of("CLUE_LETTER_SIGNED"));
        }
        if (!form.approved()) {
            matters.end(work.matter(), work.occurredOn());
        }
        return Verdict.done(form.approved() ? "SIGNED" : "NOT_AGREED", Map.of("isClueLetterSigned", form.approved()));
    }
}
