package anjuan.liaison;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 登记线索移送签收 (F19, F20). */
@Component
class RecordClueReceipt implements TaskPage<RecordClueReceipt.Form> {

    record Form(
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 200) String receiptPaper) {}

    private final ClueLetters letters;
    private final LiaisonMapper mapper;
    private final Matters matters;

    RecordClueReceipt(ClueLetters letters, LiaisonMapper mapper, Matters matters) {
        this.letters = letters;
        this.mapper = mapper;
        this.matters = matters;
    }

    @Override
    public Role role() {
        return Role.HANDLER;
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
        return new Form(null, "");
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("receiver", letters.read(matter).receiver());
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var letter = letters.read(work.matter());
        if (!letter.isSigned()) {
            return Verdict.refused(Refusal.of("CLUE_LETTER_NOT_SIGNED"));
        }
        var refusals = new ArrayList<Refusal>();
        var signedOn = Objects.requireNonNull(letter.signedOn());
        if (form.receivedOn().isBefore(signedOn)) {
            refusals.add(Refusal.at("receivedOn", "DATE_BEFORE_PREVIOUS_ACT", form.receivedOn(), signedOn));
        }
        if (form.receivedOn().isAfter(work.occurredOn())) {
            refusals.add(Refusal.at("receivedOn", "DATE_AFTER_ACT", form.receivedOn(), work.occurredOn()));
        }
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        mapper.receive(work.matter(), form.receivedOn(), form.receiptPaper().strip());
        matters.end(work.matter(), work.occurredOn());
        return Verdict.done("RECEIVED").about(form.receiptPaper().strip());
    }
}
