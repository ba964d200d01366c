package anjuan.evidence;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Stage;
import anjuan.document.Attachments;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import anjuan.task.TwoOfficers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where officers enter evidence that no act of theirs brought, say whether an item is true, hand items over and say which
 * attachments show them; each into the ledger, refused as a whole or done as a whole.
 *
 * @legal 市场监督管理行政处罚程序规定 第二十三条至第二十七条
 */
@Service
public class EvidenceKeeping {

    /** What is entered about the register of a case. */
    public sealed interface Entry permits RegisterForm, JudgeForm, HandOverForm, LinkForm {

        /** Legal day of the act; that of the entering where the form asks for none. */
        default @Nullable LocalDate on() {
            return null;
        }
    }

    /** @param withOfficer the second officer, for what was taken before the filing */
    public record RegisterForm(
            @NotNull Origin origin,
            @NotNull EvidenceKind kind,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 1000) String proves,
            @NotBlank @Size(max = 300) String from,
            @NotNull LocalDate obtainedOn,
            @Nullable @Size(max = 30) String withOfficer,
            @Nullable @Size(max = 300) String place,
            @NotNull Exemplar exemplar,
            @Nullable @Size(max = 500) String copyNote,
            @Nullable @Size(max = 500) String media)
            implements Entry {

        @Override
        public LocalDate on() {
            return obtainedOn;
        }
    }

    /** @param reason why an item is set aside, or taken up again */
    public record JudgeForm(
            @NotNull Integer no,
            @NotNull Boolean isTrue,
            @Nullable @Size(max = 1000) String reason) implements Entry {}

    /** @param to person or body that has the item from now on */
    public record HandOverForm(
            @NotNull Integer no,
            @NotBlank @Size(max = 200) String to,
            @Nullable @Size(max = 300) String place,
            @NotNull LocalDate handedOn,
            @NotBlank @Size(max = 500) String reason)
            implements Entry {

        @Override
        public LocalDate on() {
            return handedOn;
        }
    }

    public record LinkForm(
            @NotNull Integer no, @NotBlank @Size(max = 36) String attachmentId) implements Entry {}

    /** What an entry came to: what was done to which item, or why not. */
    private sealed interface Kept {

        record Done(
                String act,
                EvidenceItem item,
                String outcome,
                @Nullable String reason) implements Kept {}

        record Refused(List<Refusal> refusals) implements Kept {}
    }

    private static final List<Role> MAY_HAND_OVER = List.of(Role.HANDLER, Role.UNIT_HEAD, Role.ARCHIVIST);
    private static final List<Role> MAY_ENTER = List.of(Role.HANDLER);

    private final CaseFiles files;
    private final Access access;
    private final EvidenceMapper mapper;
    private final EvidenceRegister register;
    private final Attachments attachments;
    private final TwoOfficers twoOfficers;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final Clock clock;

    EvidenceKeeping(
            CaseFiles files,
            Access access,
            EvidenceMapper mapper,
            EvidenceRegister register,
            Attachments attachments,
            TwoOfficers twoOfficers,
            Ledger ledger,
            FormCheck formCheck,
            Clock clock) {
        this.files = files;
        this.access = access;
        this.mapper = mapper;
        this.register = register;
        this.attachments = attachments;
        this.twoOfficers = twoOfficers;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** Whether an officer may enter and judge evidence of a file now. */
    public boolean mayEnter(Officer officer, CaseFile file) {
        return mayEnter(access.roles(officer, file), file);
    }

    /** Whether one of the roles that somebody has on a file lets him enter items now. */
    public boolean mayEnter(Set<Role> mine, CaseFile file) {
        return isOpen(file) && MAY_ENTER.stream().anyMatch(mine::contains);
    }

    /** Whether an officer may hand items of a file over now. */
    public boolean mayHandOver(Officer officer, CaseFile file) {
        return !file.stage().isEnded() && role(officer, file, MAY_HAND_OVER).isPresent();
    }

    /** Who may have been there when an item was taken before the filing. */
    public List<Officer> officers(CaseFile file) {
        return twoOfficers.candidates(file);
    }

    /** Enters one thing about the register of a case. */
    @Transactional
    public Completion record(Officer officer, CaseNumber caseNumber, Entry entry) {
        access.requireSight(officer, caseNumber);
        var file = files.lock(caseNumber);
        boolean isHandOver = entry instanceof HandOverForm;
        var role = role(officer, file, isHandOver ? MAY_HAND_OVER : MAY_ENTER);
        if (role.isEmpty()) {
            return new Completion.NotYours(Role.HANDLER.name());
        }
        if (isHandOver ? file.stage().isEnded() : !isOpen(file)) {
            return new Completion.Refused(List.of(Refusal.of("NOT_AT_THIS_STAGE")));
        }
        var today = LocalDate.now(clock);
        var wrong = new ArrayList<>(formCheck.check((Record) entry));
        var on = Objects.requireNonNullElse(entry.on(), today);
        if (on.isAfter(today)) {
            wrong.add(Refusal.at(isHandOver ? "handedOn" : "obtainedOn", "DATE_IN_FUTURE", on, today));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var kept = keep(officer, file, entry, on);
        if (kept instanceof Kept.Refused refused) {
            return new Completion.Refused(refused.refusals());
        }
        var done = (Kept.Done) kept;
        ledger.append(new Act(
                caseNumber,
                on,
                Actor.of(officer, role.get().post()),
                done.act(),
                done.item().no() + " " + done.item().name(),
                done.outcome(),
                done.reason(),
                "市场监督管理行政处罚程序规定 第二十三条至第二十七条",
                null,
                entry.toString()));
        return new Completion.Completed(done.outcome());
    }

    private Kept keep(Officer officer, CaseFile file, Entry entry, LocalDate on) {
        if (entry instanceof RegisterForm form) {
            return enter(officer, file, form);
        }
        if (entry instanceof JudgeForm form) {
            return judge(officer, file, form, on);
        }
        return entry instanceof HandOverForm form ? handOver(officer, file, form) : link(file, (LinkForm) entry);
    }

    private Kept enter(Officer officer, CaseFile file, RegisterForm form) {
        if (!form.origin().isEnteredByItself()) {
            return refused(Refusal.at("origin", "EVIDENCE_COMES_WITH_ITS_ACT"));
        }
        if (EvidenceLine.isUnconfirmedCopy(form.exemplar(), form.copyNote())) {
            return refused(Refusal.at("copyNote", "EVIDENCE_COPY_NOTE_MISSING"));
        }
        var names = officer.name();
        if (form.origin() == Origin.BEFORE_FILING) {
            var filedOn = file.filedOn();
            if (filedOn != null && form.obtainedOn().isAfter(filedOn)) {
                return refused(Refusal.at("obtainedOn", "EVIDENCE_AFTER_FILING", form.obtainedOn(), filedOn));
            }
            var second = Objects.requireNonNullElse(form.withOfficer(), "");
            var wrong = twoOfficers.check(file, officer.id(), second, form.obtainedOn());
            if (!wrong.isEmpty()) {
                return new Kept.Refused(wrong.stream()
                        .map(one -> new Refusal("withOfficer", one.code(), one.args()))
                        .toList());
            }
            names += "、" + twoOfficers.officer(second).name();
        }
        var line = new EvidenceLine(
                form.kind(), form.name(), form.proves(), form.from(), form.exemplar(), form.copyNote());
        var obtained = new Obtained(
                form.origin(), form.obtainedOn(), names, officer.name(), form.place(), form.media(), null, null);
        var item = register.register(file.number(), List.of(line), obtained).get(0);
        return new Kept.Done("registerEvidence", item, form.origin().name(), form.proves());
    }

    private Kept judge(Officer officer, CaseFile file, JudgeForm form, LocalDate on) {
        var item = register.find(file.number(), form.no());
        if (item.isEmpty()) {
            return refused(Refusal.at("no", "EVIDENCE_UNKNOWN", form.no()));
        }
        var as = form.isTrue() ? EvidenceStatus.VERIFIED : EvidenceStatus.EXCLUDED;
        boolean needsReason = !form.isTrue() || item.get().status() == EvidenceStatus.EXCLUDED;
        if (needsReason && (form.reason() == null || form.reason().isBlank())) {
            return refused(Refusal.at("reason", "REQUIRED"));
        }
        if (item.get().status() == as) {
            return refused(Refusal.of("EVIDENCE_JUDGED_ALREADY"));
        }
        mapper.judge(item.get().judged(as, form.reason(), officer.name(), on));
        return new Kept.Done("judgeEvidence", item.get(), as.name(), form.reason());
    }

    private Kept handOver(Officer officer, CaseFile file, HandOverForm form) {
        var item = register.find(file.number(), form.no());
        if (item.isEmpty()) {
            return refused(Refusal.at("no", "EVIDENCE_UNKNOWN", form.no()));
        }
        var since = register.heldSince(item.get());
        if (form.handedOn().isBefore(since)) {
            return refused(Refusal.at("handedOn", "DATE_BEFORE_PREVIOUS_ACT", form.handedOn(), since));
        }
        var to = form.to().strip();
        if (to.equals(register.holder(item.get()))) {
            return refused(Refusal.at("to", "EVIDENCE_HELD_ALREADY", to));
        }
        register.handOver(item.get(), to, form.place(), form.handedOn(), form.reason(), officer.name());
        return new Kept.Done("handOverEvidence", item.get(), Act.DONE, to + "：" + form.reason());
    }

    private Kept link(CaseFile file, LinkForm form) {
        var item = register.find(file.number(), form.no());
        if (item.isEmpty()) {
            return refused(Refusal.at("no", "EVIDENCE_UNKNOWN", form.no()));
        }
        var attachment = attachments.find(file.number(), form.attachmentId());
        if (attachment.isEmpty()) {
            return refused(Refusal.at("attachmentId", "EVIDENCE_ATTACHMENT_UNKNOWN"));
        }
        var linked = register.links(file.number()).getOrDefault(form.no(), List.of());
        if (linked.contains(form.attachmentId())) {
            return refused(Refusal.at("attachmentId", "EVIDENCE_LINKED_ALREADY"));
        }
        register.link(item.get(), form.attachmentId());
        return new Kept.Done(
                "linkEvidence", item.get(), Act.DONE, attachment.get().title());
    }

    /** Facts are founded on what is in the file when the decision is taken. */
    private static boolean isOpen(CaseFile file) {
        return !file.stage().isEnded() && file.stage().compareTo(Stage.DECIDING) <= 0;
    }

    private Optional<Role> role(Officer officer, CaseFile file, List<Role> roles) {
        return roles.stream().filter(access.roles(officer, file)::contains).findFirst();
    }

    private static Kept refused(Refusal refusal) {
        return new Kept.Refused(List.of(refusal));
    }
}
