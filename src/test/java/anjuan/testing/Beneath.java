package anjuan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.officer.Organisation;
import anjuan.task.Desk;
import anjuan.task.Refusal;
import anjuan.task.TaskPage;
import anjuan.task.Verdict;
import anjuan.task.Work;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks a page to act although no diagram asks for it now, as a redrawn diagram might; whatever it does is undone. So a
 * guard is shown to stand in the domain and not in the drawing.
 */
@Component
public class Beneath {

    private final Desk desk;
    private final CaseFiles files;
    private final Matters matters;
    private final Organisation organisation;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Beneath(
            Desk desk,
            CaseFiles files,
            Matters matters,
            Organisation organisation,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.files = files;
        this.matters = matters;
        this.organisation = organisation;
        this.json = json;
        this.transaction = transaction;
    }

    /** The codes for which the page refuses; fails when it does what it is asked. */
    public List<String> refusals(CaseNumber number, String who, String what, LocalDate on, Map<String, Object> form) {
        return refusals(matter(number, what), who, what, on, form);
    }

    /** The same on one matter, whether its tasks wait or not. */
    public List<String> refusals(Matter matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var verdict = verdict(matter, who, what, on, form);
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict)
                .refusals().stream().map(Refusal::code).toList();
    }

    private Verdict verdict(Matter matter, String who, String what, LocalDate on, Map<String, Object> form) {
        var answer = new AtomicReference<Verdict>();
        transaction.executeWithoutResult(status -> {
            var work = new Work(files.lock(matter.caseNumber()), matter, organisation.officer(who), on);
            answer.set(carryOut(desk.page(what), work, form));
            status.setRollbackOnly();
        });
        return answer.get();
    }

    private <F extends Record> Verdict carryOut(TaskPage<F> page, Work work, Map<String, Object> form) {
        return page.carryOut(work, json.convertValue(form, page.formType()));
    }

    /** The matter that waits for it; before its turn, the course of the first party, where there is one. */
    private Matter matter(CaseNumber number, String what) {
        var waits = desk.matter(Matter.of(number), what);
        var first = Matter.party(number, 1);
        return waits.isWholeCase() && matters.find(first).isPresent() ? first : waits;
    }
}
