package anjuan.testing;

import static anjuan.testing.Asking.UPPER_LEGAL;
import static anjuan.testing.Asking.taken;
import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.RightKind;
import anjuan.escalation.QuestionKind;
import anjuan.library.AnswerDesk;
import anjuan.library.AnswerLibrary;
import anjuan.library.CaseAnswer;
import anjuan.library.Question;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.task.Completion;
import anjuan.task.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells how answers come into the library and what becomes of them. */
@Component
public class Answers {

    private final Story story;
    private final Asking asking;
    private final AnswerLibrary library;
    private final AnswerDesk desk;
    private final Organisation organisation;

    Answers(Story story, Asking asking, AnswerLibrary library, AnswerDesk desk, Organisation organisation) {
        this.story = story;
        this.asking = asking;
        this.library = library;
        this.desk = desk;
        this.organisation = organisation;
    }

    /** An answer of the city's own library, entered from paper; its articles find it again. */
    public static AnswerDesk.PaperForm onPaper(String number, String articles, LocalDate issuedOn) {
        return new AnswerDesk.PaperForm(
                "国家知识产权局",
                number,
                issuedOn,
                RightKind.TRADEMARK,
                List.of(QuestionKind.LAW_APPLICATION),
                null,
                "某商标在类似商品上的使用如何认定",
                "按区分表和相关公众的认识综合认定",
                articles);
    }

    /** The bureau above answers a question on a case: what the library then holds. */
    public CaseAnswer given(CaseNumber number, LocalDate on) {
        return given(asking.sent(number, on, false), on);
    }

    public CaseAnswer given(Matter asked, LocalDate on) {
        var above = asking.above(asked);
        story.act(above, UPPER_LEGAL, "checkRequest", on, taken());
        asking.answered(above, on);
        var answers = library.of(asked.caseNumber());
        return answers.get(answers.size() - 1);
    }

    /** Somebody enters an answer from paper, and it is done. */
    public String entered(String who, AnswerDesk.PaperForm form) {
        assertThat(enter(who, form, "批复.pdf", "%PDF-1.7")).isInstanceOf(Completion.Completed.class);
        var question = new Question(form.number(), null, null, form.articles(), null, false);
        return library.find(officer(who), question, null, 2).answers().get(0).id();
    }

    public Completion enter(String who, AnswerDesk.PaperForm form, String fileName, String bytes) {
        return desk.enter(
                officer(who), form, fileName, new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    public Completion guide(String who, String id, String question, String body) {
        return desk.guide(officer(who), id, new AnswerDesk.GuidanceForm(question, body, "商标法第五十七条", true));
    }

    public Completion supersede(String who, String id, String successor) {
        return desk.supersede(officer(who), id, new AnswerDesk.SuccessorForm(successor, "有新的答复"));
    }

    public Completion withdraw(String who, String id, String why) {
        return desk.withdraw(officer(who), id, new AnswerDesk.WithdrawalForm(why));
    }

    public static List<String> codes(Completion completion) {
        assertThat(completion).isInstanceOf(Completion.Refused.class);
        return ((Completion.Refused) completion)
                .refusals().stream().map(Refusal::code).toList();
    }

    public Officer officer(String who) {
        return organisation.officer(who);
    }
}
