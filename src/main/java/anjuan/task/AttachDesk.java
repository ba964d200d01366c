package anjuan.task;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.document.Attachment;
import anjuan.document.AttachmentResult;
import anjuan.document.Attachments;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Where files are put into a case: by those who take it in or handle it, until it is archived, and into the ledger. */
@Service
public class AttachDesk {

    private static final List<Role> MAY_ATTACH = List.of(Role.HANDLER, Role.UNIT_HEAD, Role.CLERK, Role.ARCHIVIST);
    private static final int LONGEST_TITLE = 200;

    private final CaseFiles files;
    private final Access access;
    private final Attachments attachments;
    private final Ledger ledger;
    private final Clock clock;

    AttachDesk(CaseFiles files, Access access, Attachments attachments, Ledger ledger, Clock clock) {
        this.files = files;
        this.access = access;
        this.attachments = attachments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The role in which an officer may add to a file, or nothing. */
    public Optional<Role> role(Officer officer, CaseFile file) {
        return role(access.roles(officer, file), file);
    }

    /** The role, of those that somebody has on a file, in which he may add to it, or nothing. */
    public Optional<Role> role(Set<Role> mine, CaseFile file) {
        return file.stage().isEnded()
                ? Optional.empty()
                : MAY_ATTACH.stream().filter(mine::contains).findFirst();
    }

    /**
     * Puts a file into a case; refused as a whole or done as a whole.
     *
     * @param occurredOn legal date of what the file shows, not in the future
     */
    @Transactional
    public Completion attach(
            Officer officer,
            CaseNumber caseNumber,
            String title,
            LocalDate occurredOn,
            String fileName,
            InputStream stream) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        if (file.stage().isEnded()) {
            return new Completion.Refused(List.of(Refusal.of("NOT_AT_THIS_STAGE")));
        }
        var role = role(officer, file);
        if (role.isEmpty()) {
            return new Completion.NotYours(Role.HANDLER.name());
        }
        if (title.isBlank()) {
            return new Completion.Refused(List.of(Refusal.at("title", "REQUIRED")));
        }
        if (title.length() > LONGEST_TITLE) {
            return new Completion.Refused(List.of(Refusal.at("title", "TOO_LONG", LONGEST_TITLE)));
        }
        var today = LocalDate.now(clock);
        if (occurredOn.isAfter(today)) {
            return new Completion.Refused(List.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", occurredOn, today)));
        }
        var result = attachments.add(caseNumber, fileName, stream, title.strip(), officer.name(), occurredOn);
        if (result instanceof AttachmentResult.Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Completion.Refused(List.of(new Refusal("file", refused.code(), refused.args())));
        }
        var attachment = ((AttachmentResult.Attached) result).attachment();
        append(attachment, Actor.of(officer, role.get().post()), occurredOn);
        return new Completion.Completed(Act.DONE);
    }

    /**
     * Puts the files of one case into another to which it went or from which it was split, each with its act.
     *
     * @return each copy by the id of the file that it is a copy of
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Attachment> takeOver(CaseNumber from, CaseNumber to, Actor by, LocalDate on) {
        var copies = attachments.copy(from, to);
        copies.values().forEach(attachment -> append(attachment, by, on));
        return copies;
    }

    private void append(Attachment attachment, Actor by, LocalDate on) {
        ledger.append(new Act(
                attachment.caseNumber(),
                on,
                by,
                "attachFile",
                attachment.fileName(),
                Act.DONE,
                attachment.title(),
                null,
                null,
                attachment.digest()));
    }
}
