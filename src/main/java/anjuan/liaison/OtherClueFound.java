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
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 发现问题线索 (F19, F20): an officer of the case found a clue of a crime that is not part of it. */
@Component
class OtherClueFound implements TaskPage<OtherClueFound.Form> {

    record Form(
            @NotNull ClueKind clueKind,
            @NotNull ClueReceiver clueReceiver,
            @NotBlank @Size(max = 200) String receiverName,
            @NotBlank @Size(max = 4000) String clueContent) {}

    private final LiaisonMapper mapper;
    private final Matters matters;
    private final CaseFields words;

    OtherClueFound(LiaisonMapper mapper, Matters matters, CaseFields words) {
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
        return "行政执法机关移送涉嫌犯罪案件的规定 第十九条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(null, null, "", "");
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

    /** What everybody sees who sees the case says neither what the clue is of nor whom it concerns. */
    @Override
    public Verdict carryOut(Work work, Form form) {
        if (!form.clueKind().receivers().contains(form.clueReceiver())) {
            return Verdict.refused(Refusal.at("clueReceiver", "CLUE_RECEIVER_WRONG"));
        }
        var matter = matters.open(
                work.caseNumber(),
                Matter.Kind.CLUE_LETTER,
                words.word("matter", Matter.Kind.CLUE_LETTER.name()),
                work.occurredOn());
        mapper.insertLetter(
                matter,
                form.clueKind(),
                form.clueReceiver(),
                form.receiverName().strip(),
                form.clueContent(),
                work.by().name(),
                work.occurredOn());
        return Verdict.done("RAISED").opening(matter);
    }
}
