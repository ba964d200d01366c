package anjuan.returned;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.link.LinkKind;
import anjuan.link.Links;
import anjuan.officer.Post;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 登记反向移送 (G01-G03): the letter by which police or procuratorate return a case. It comes with a clue from them, or to the
 * file that went out and is still open.
 */
@Component
class ReturnRegistered implements TaskPage<ReturnRegistered.Form> {

    /**
     * @param replyDueOn day that the letter sets for the reply, empty where it sets none
     * @param earlierCase number of the file that went out, where it is another one
     */
    record Form(
            @NotNull Organ organ,
            @NotBlank @Size(max = 200) String organName,
            @NotNull CriminalOutcome criminalOutcome,
            @NotBlank @Size(max = 100) String letterNumber,
            @NotNull LocalDate letterOn,
            @NotNull LocalDate receivedOn,
            @Nullable LocalDate replyDueOn,
            @Nullable @Size(max = 24) String earlierCase,
            @Nullable @Size(max = 2000) String note) {}

    private final ReturnedMapper mapper;
    private final Matters matters;
    private final CaseFiles files;
    private final Access access;
    private final Links links;
    private final Ledger ledger;

    ReturnRegistered(
            ReturnedMapper mapper, Matters matters, CaseFiles files, Access access, Links links, Ledger ledger) {
        this.mapper = mapper;
        this.matters = matters;
        this.files = files;
        this.access = access;
        this.links = links;
        this.ledger = ledger;
    }

    @Override
    public Role role() {
        return Role.CLERK;
    }

    @Override
    public Set<Role> otherRoles() {
        return Set.of(Role.UNIT_HEAD);
    }

    @Override
    public String legalBasis() {
        return "行政执法机关移送涉嫌犯罪案件的规定 第十三条；行政处罚法 第二十七条";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Form blank(CaseFile file, Matter matter) {
        var organ = file.source() == Source.PROCURATORATE ? Organ.PROCURATORATE : Organ.POLICE;
        return new Form(organ, "", null, "", null, file.receivedOn(), null, null, null);
    }

    @Override
    public Set<Stage> openIn() {
        return EnumSet.of(
                Stage.CLUE,
                Stage.VERIFYING,
                Stage.FILING,
                Stage.INVESTIGATING,
                Stage.REVIEWING,
                Stage.PROPOSING,
                Stage.NOTIFYING,
                Stage.DECIDING);
    }

    @Override
    public Verdict carryOut(Work work, Form form) {
        var refusals = new ArrayList<>(days(work, form));
        refusals.addAll(source(work.file(), form));
        var earlier = given(form.earlierCase());
        if (earlier != null) {
            earlierCase(work, earlier).ifPresent(refusals::add);
        }
        mapper.ofLetter(
                        work.file().bureauId(),
                        form.organName().strip(),
                        form.letterNumber().strip())
                .ifPresent(known -> refusals.add(Refusal.at("letterNumber", "RETURN_KNOWN", known.caseNumber())));
        if (!refusals.isEmpty()) {
            return Verdict.refused(refusals);
        }
        var label = form.organName().strip() + " " + form.letterNumber().strip();
        var matter = matters.open(work.caseNumber(), Matter.Kind.RETURN, label, work.occurredOn());
        mapper.insert(new ReturnedCase(
                work.caseNumber(),
                matter.id(),
                work.file().bureauId(),
                form.organ(),
                form.organName().strip(),
                form.criminalOutcome(),
                form.letterNumber().strip(),
                form.letterOn(),
                form.receivedOn(),
                form.replyDueOn(),
                null,
                earlier == null ? null : new CaseNumber(earlier),
                given(form.note()),
                null,
                null,
                null));
        if (earlier != null) {
            join(work, new CaseNumber(earlier), label);
        }
        return Verdict.done("REGISTERED").about(label).because(form.note()).opening(matter);
    }

    private static List<Refusal> days(Work work, Form form) {
        var refusals = new ArrayList<Refusal>();
        if (form.receivedOn().isAfter(work.occurredOn())) {
            refusals.add(Refusal.at("receivedOn", "DATE_AFTER_ACT", form.receivedOn(), work.occurredOn()));
        }
        if (form.letterOn().isAfter(form.receivedOn())) {
            refusals.add(Refusal.at("letterOn", "RETURN_LETTER_AFTER_RECEIPT", form.letterOn(), form.receivedOn()));
        }
        if (form.replyDueOn() != null && !form.replyDueOn().isAfter(form.letterOn())) {
            refusals.add(Refusal.at("replyDueOn", "RETURN_REPLY_BEFORE_LETTER", form.replyDueOn(), form.letterOn()));
        }
        return refusals;
    }

    /** A clue has the source and the day of receipt from which its verification runs; a filed case may be any. */
    private static List<Refusal> source(CaseFile file, Form form) {
        if (!file.stage().isClue()) {
            return List.of();
        }
        var refusals = new ArrayList<Refusal>();
        if (file.source() != form.organ().source()) {
            refusals.add(Refusal.at("organ", "RETURN_OTHER_SOURCE"));
        }
        if (!form.receivedOn().equals(file.receivedOn())) {
            refusals.add(Refusal.at("receivedOn", "RETURN_OTHER_RECEIPT", form.receivedOn(), file.receivedOn()));
        }
        return refusals;
    }

    /** The file that went out may be closed or archived by now; whoever links it must see it. */
    private Optional<Refusal> earlierCase(Work work, String earlier) {
        if (!CaseNumber.isWellFormed(earlier)) {
            return Optional.of(Refusal.at("earlierCase", "LINK_CASE_UNKNOWN"));
        }
        var number = new CaseNumber(earlier);
        if (number.equals(work.caseNumber())) {
            return Optional.of(Refusal.at("earlierCase", "LINK_ITSELF"));
        }
        boolean isSeen = files.find(number)
                .filter(one -> one.bureauId().equals(work.file().bureauId()))
                .filter(one -> access.maySee(work.by(), one.number()))
                .isPresent();
        return isSeen ? Optional.empty() : Optional.of(Refusal.at("earlierCase", "LINK_CASE_UNKNOWN"));
    }

    private void join(Work work, CaseNumber earlier, String label) {
        links.join(
                work.caseNumber(),
                LinkKind.RETURNED,
                earlier,
                label,
                work.by().name(),
                work.by().id(),
                work.occurredOn());
        ledger.append(new Act(
                earlier,
                work.occurredOn(),
                Actor.of(work.by(), work.by().holds(Post.CLERK) ? Post.CLERK : Post.UNIT_HEAD),
                "caseReturned",
                work.caseNumber().value(),
                Act.DONE,
                label,
                legalBasis(),
                null,
                label));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
