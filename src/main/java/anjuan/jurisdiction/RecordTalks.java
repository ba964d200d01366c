package anjuan.jurisdiction;

import anjuan.access.Role;
import anjuan.assistance.Letters;
import anjuan.casefile.CaseFile;
import anjuan.casefile.Matter;
import anjuan.deadline.Deadlines;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 登记协商结果 (A12): what the two bureaus agreed on; where they did not, the head reports to the superior. */
@Component
class RecordTalks implements TaskPage<RecordTalks.Form> {

    /** @param paper what was agreed, or the letter of the other bureau with its number */
    record Form(
            @NotNull Talks talks,
            @NotBlank @Size(max = 2000) String paper) {}

    private final Jurisdiction jurisdiction;
    private final QuestionMapper mapper;
    private final Deadlines deadlines;
    private final Letters letters;

    RecordTalks(Jurisdiction jurisdiction, QuestionMapper mapper, Deadlines deadlines, Letters letters) {
        this.jurisdiction = jurisdiction;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.letters = letters;
    }

    @Override
    public Role role() {
        return Role.UNIT_HEAD;
    }

    @Override
    public String legalBasis() {
        return "市场监督管理行政处罚程序规定 第十三条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    /** What another bureau of ours has answered stands in the form already. */
    @Override
    public Form blank(CaseFile file, Matter matter) {
        return new Form(
                null,
                letters.answerTo(matter)
                        .map(letter -> Stream.of(letter.answerNumber(), letter.answer())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("：")))
                        .orElse(""));
    }

    @Override
    public Map<String, Object> facts(CaseFile file, Matter matter) {
        return Map.of("question", jurisdiction.read(matter));
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var outOfTurn = jurisdiction.outOfTurn(work.matter(), Question::awaitsTalks);
        if (outOfTurn.isPresent()) {
            return Verdict.refused(outOfTurn.get());
        }
        mapper.setTalks(work.matter(), form.talks(), form.paper(), work.occurredOn());
        deadlines.end(work.matter(), "A12", work.occurredOn());
        return Verdict.done(
                        "TALKS_" + form.talks(), Map.of("talks", form.talks().name()))
                .because(form.paper());
    }
}
