package anjuan.library;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the citation of an answer back, as long as the case may still cite: it stays to be seen as taken back, with who did it
 * and why, and the answer may be cited again.
 *
 * @legal 知识产权行政保护案件请示办理工作办法
 */
@Service
public class Citations {

    /** @param occurredOn day on which it was taken back; not before it was cited */
    public record TakeBackForm(
            @NotBlank @Size(max = 1000) String why, @NotNull LocalDate occurredOn) {}

    private static final List<Role> MAY_TAKE_BACK = List.of(Role.HANDLER, Role.REVIEWER);

    private final LibraryMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final Clock clock;

    Citations(LibraryMapper mapper, CaseFiles files, Access access, Ledger ledger, FormCheck formCheck, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** The role in which an officer may take citations of a case back, or nothing. */
    public Optional<Role> role(Officer officer, CaseFile file) {
        var mine = access.roles(officer, file);
        return AnswerCited.OPEN.contains(file.stage())
                ? MAY_TAKE_BACK.stream().filter(mine::contains).findFirst()
                : Optional.empty();
    }

    /** Takes one back; refused as a whole or done as a whole. */
    @Transactional
    public Completion takeBack(Officer officer, CaseNumber caseNumber, String answerId, TakeBackForm form) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        if (!AnswerCited.OPEN.contains(file.stage())) {
            return refused(Refusal.of("NOT_AT_THIS_STAGE"));
        }
        var role = role(officer, file);
        if (role.isEmpty()) {
            return new Completion.NotYours(Role.HANDLER.name());
        }
        var wrong = formCheck.check(form);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var citation = mapper.citation(caseNumber, answerId);
        if (citation.isEmpty()) {
            return refused(Refusal.of("CITATION_UNKNOWN"));
        }
        var today = LocalDate.now(clock);
        if (form.occurredOn().isAfter(today)) {
            return refused(Refusal.at("occurredOn", "DATE_IN_FUTURE", form.occurredOn(), today));
        }
        var citedOn = citation.get().citedOn();
        if (form.occurredOn().isBefore(citedOn)) {
            return refused(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", form.occurredOn(), citedOn));
        }
        mapper.keepTakenBack(
                citation.get(), form.occurredOn(), officer.name(), form.why().strip());
        mapper.deleteCitation(caseNumber, answerId);
        ledger.append(new Act(
                caseNumber,
                form.occurredOn(),
                Actor.of(officer, role.get().post()),
                "citationTakenBack",
                mapper.name(answerId),
                Act.DONE,
                form.why().strip(),
                AnswerDesk.BASIS,
                null,
                citation.get().toString()));
        return new Completion.Completed(Act.DONE);
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
