package anjuan.appraisal;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.awaited.AnswerResult;
import anjuan.awaited.Awaited;
import anjuan.awaited.AwaitedKind;
import anjuan.awaited.Awaiting;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.RightKind;
import anjuan.document.Attachments;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of results: offered and taken back by the head of the unit that has one, read by who handles cases. */
@Service
public class AppraisalLibrary {

    /**
     * @param result what may be told of it, without parties of the case
     * @param attachmentId the report itself, which a citing case gets a copy of
     */
    public record OfferForm(
            @NotBlank @Size(max = 200) String product,
            @NotBlank @Size(max = 4000) String result,
            @Nullable @Size(max = 36) String attachmentId) {}

    /** @param text part of the number or name of a right, of a product, or of the body */
    public record Question(
            @Nullable RightKind right, @Nullable String text) {

        @Nullable
        String pattern() {
            if (text == null || text.isBlank()) {
                return null;
            }
            return '%' + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
        }
    }

    private static final Set<Post> READERS = Set.of(Post.OFFICER, Post.UNIT_HEAD, Post.REVIEWER, Post.HEAD, Post.CHIEF);
    private static final Set<AwaitedKind> SHARED = Set.of(AwaitedKind.TESTING, AwaitedKind.IDENTIFICATION);
    private static final String BASIS = "市场监督管理行政处罚程序规定 第三十条、第三十二条";
    private static final int MOST = 100;

    private final AppraisalMapper mapper;
    private final Awaiting awaiting;
    private final CaseFiles files;
    private final Access access;
    private final Attachments attachments;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final Clock clock;

    AppraisalLibrary(
            AppraisalMapper mapper,
            Awaiting awaiting,
            CaseFiles files,
            Access access,
            Attachments attachments,
            Ledger ledger,
            FormCheck formCheck,
            Clock clock) {
        this.mapper = mapper;
        this.awaiting = awaiting;
        this.files = files;
        this.access = access;
        this.attachments = attachments;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** Whether an officer may read the library: who investigates, reviews or decides cases. */
    public boolean isReader(Officer officer) {
        return officer.posts().stream().anyMatch(READERS::contains);
    }

    /** What may be cited, the latest result first; nothing for who is no reader. */
    public List<Offer> find(Officer officer, Question question) {
        return isReader(officer) ? mapper.find(question.right(), question.pattern(), MOST) : List.of();
    }

    /** @throws NoSuchOffer also where there is one, but not for this officer */
    public Offer read(Officer officer, String id) {
        return mapper.offer(id).filter(offer -> isReader(officer)).orElseThrow(() -> new NoSuchOffer(id));
    }

    /** How many cases cite a result; which they are is not told. */
    public int citations(Offer offer) {
        return mapper.countCitations(offer.id());
    }

    /** The results of a case that its unit head may offer now. */
    public List<Awaited> offerable(Officer officer, CaseFile file) {
        return access.has(officer, Role.UNIT_HEAD, file)
                ? awaiting.of(file.number()).stream()
                        .filter(AppraisalLibrary::isResult)
                        .filter(thing ->
                                mapper.offerOf(file.number(), thing.matter()).isEmpty())
                        .toList()
                : List.of();
    }

    /** Offers the result of a matter to the bureaus; refused as a whole or done as a whole. */
    @Transactional
    public Completion offer(Officer officer, Matter matter, OfferForm form) {
        access.requireSight(officer, matter.caseNumber());
        var file = files.lock(matter.caseNumber());
        if (!access.has(officer, Role.UNIT_HEAD, file)) {
            return new Completion.NotYours(Role.UNIT_HEAD.name());
        }
        var wrong = formCheck.check(form);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var thing = awaiting.find(matter).filter(AppraisalLibrary::isResult);
        if (thing.isEmpty()) {
            return refused(Refusal.of("APPRAISAL_NO_RESULT"));
        }
        if (mapper.offerOf(matter.caseNumber(), matter.id()).isPresent()) {
            return refused(Refusal.of("APPRAISAL_OFFERED_ALREADY"));
        }
        var attachmentId = form.attachmentId() == null || form.attachmentId().isBlank() ? null : form.attachmentId();
        if (attachmentId != null
                && attachments.find(matter.caseNumber(), attachmentId).isEmpty()) {
            return refused(Refusal.at("attachmentId", "EVIDENCE_ATTACHMENT_UNKNOWN"));
        }
        var today = LocalDate.now(clock);
        var offer = offer(officer, file, thing.get(), form, today);
        mapper.insert(offer, new AppraisalMapper.OriginRow(matter.caseNumber(), matter.id(), attachmentId));
        note(
                matter.caseNumber(),
                officer,
                "offerAppraisal",
                matter.id() + " " + offer.product(),
                offer.result(),
                today);
        return new Completion.Completed(Act.DONE);
    }

    /** Takes a result back, so that no other case cites it; those that did keep what they have. */
    @Transactional
    public Completion withdraw(Officer officer, String id, String why) {
        read(officer, id);
        var origin = mapper.origin(id).orElseThrow();
        var file = files.lock(origin.caseNumber());
        if (!access.maySee(officer, origin.caseNumber()) || !access.has(officer, Role.UNIT_HEAD, file)) {
            return new Completion.NotYours(Role.UNIT_HEAD.name());
        }
        if (why.isBlank()) {
            return refused(Refusal.at("why", "REQUIRED"));
        }
        var today = LocalDate.now(clock);
        if (mapper.withdraw(id, today, why.strip()) == 0) {
            return refused(Refusal.of("APPRAISAL_WITHDRAWN"));
        }
        note(origin.caseNumber(), officer, "withdrawAppraisal", origin.matter(), why.strip(), today);
        return new Completion.Completed(Act.DONE);
    }

    private static Offer offer(Officer officer, CaseFile file, Awaited thing, OfferForm form, LocalDate today) {
        return new Offer(
                UUID.randomUUID().toString(),
                file.bureauId(),
                thing.kind(),
                file.rightKind(),
                file.rightNumber(),
                file.rightName(),
                form.product().strip(),
                thing.askedOf(),
                thing.reportNumber(),
                form.result().strip(),
                Optional.ofNullable(thing.endedOn()).orElse(today),
                officer.name(),
                today,
                null,
                null);
    }

    private void note(CaseNumber caseNumber, Officer officer, String act, String object, String reason, LocalDate on) {
        ledger.append(new Act(
                caseNumber, on, Actor.of(officer, Post.UNIT_HEAD), act, object, Act.DONE, reason, BASIS, null, ""));
    }

    private static boolean isResult(Awaited thing) {
        return SHARED.contains(thing.kind()) && thing.result() == AnswerResult.ANSWERED;
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
