package anjuan.liaison;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.investigation.GoodsElsewhere;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done together with police, procuratorate or court about a clue or case, entered as it happens. */
@Service
public class Contacts implements GoodsElsewhere {

    public record Form(
            @NotNull ContactKind contactKind,
            @NotBlank @Size(max = 200) String organName,
            @Nullable @Size(max = 200) String contactPaper,
            @NotBlank @Size(max = 2000) String contactContent,
            @NotNull LocalDate occurredOn) {}

    private static final List<Role> MAY_RECORD = List.of(Role.HANDLER, Role.UNIT_HEAD, Role.CLERK);
    private static final String BASIS = "关于推进行政执法与刑事司法衔接工作的规定（高检发释字〔2021〕4号）";

    private final LiaisonMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final FormCheck formCheck;
    private final Ledger ledger;
    private final Clock clock;

    Contacts(LiaisonMapper mapper, CaseFiles files, Access access, FormCheck formCheck, Ledger ledger, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.formCheck = formCheck;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The dealings about a case, the earliest first. */
    public List<Contact> of(CaseNumber caseNumber) {
        return mapper.contacts(caseNumber);
    }

    @Override
    public List<Held> of(CaseFile file) {
        return of(file.number()).stream()
                .filter(one -> one.kind() == ContactKind.GOODS_WITH_POLICE)
                .map(one -> new Held(one.organ(), one.content(), one.paper(), one.occurredOn()))
                .toList();
    }

    /** The role in which an officer may enter a dealing, or nothing. */
    public Optional<Role> role(Officer officer, CaseFile file) {
        var mine = access.roles(officer, file);
        return file.stage().isEnded()
                ? Optional.empty()
                : MAY_RECORD.stream().filter(mine::contains).findFirst();
    }

    /** Enters a dealing; refused as a whole or done as a whole. */
    @Transactional
    public Completion record(Officer officer, CaseNumber caseNumber, Form form) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        if (file.stage().isEnded()) {
            return new Completion.Refused(List.of(Refusal.of("NOT_AT_THIS_STAGE")));
        }
        var role = role(officer, file);
        if (role.isEmpty()) {
            return new Completion.NotYours(Role.HANDLER.name());
        }
        var wrong = new ArrayList<>(formCheck.check(form));
        var today = LocalDate.now(clock);
        if (wrong.isEmpty() && form.occurredOn().isAfter(today)) {
            wrong.add(Refusal.at("occurredOn", "DATE_IN_FUTURE", form.occurredOn(), today));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var contact = new Contact(
                caseNumber,
                of(caseNumber).size() + 1,
                form.contactKind(),
                form.organName().strip(),
                form.contactPaper() == null || form.contactPaper().isBlank()
                        ? null
                        : form.contactPaper().strip(),
                form.contactContent().strip(),
                form.occurredOn(),
                officer.name(),
                null,
                null,
                null,
                null,
                null);
        mapper.insertContact(contact);
        ledger.append(new Act(
                caseNumber,
                form.occurredOn(),
                Actor.of(officer, role.get().post()),
                "contactRecorded",
                contact.organ(),
                form.contactKind().name(),
                contact.content(),
                BASIS,
                null,
                contact.toString()));
        return new Completion.Completed(form.contactKind().name());
    }
}
