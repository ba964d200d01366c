package anjuan.definition;

import anjuan.definition.Changeable.Latest;
import anjuan.definition.DraftMapper.NewDraft;
import anjuan.engine.Definitions;
import anjuan.engine.Definitions.Version;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Chain;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.officer.RuleKeepers;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The life of a change: begun by one administrator with its reason and legal basis, saved as often as need be, submitted
 * once it passes the checks, and activated or sent back by another administrator. Each act is in the ledger of the rules.
 */
@Service
public class Drafts {

    /**
     * Why a change is made.
     *
     * @param reason in the author's words
     * @param legalBasis act and article
     */
    public record ChangeForm(
            @NotBlank @Size(max = 2000) String reason,
            @NotBlank @Size(max = 500) String legalBasis) {}

    /** What the second person writes; asked for when a draft goes back. */
    public record DecisionForm(@Nullable @Size(max = 2000) String note) {}

    /** How many drafts of one definition are listed. */
    private static final int MOST_LISTED = 100;

    private static final int MOST_CHARACTERS = 2_000_000;

    private final DraftMapper mapper;
    private final Definitions definitions;
    private final List<Changeable> changeables;
    private final Organisation organisation;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final RuleKeepers keepers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Drafts(
            DraftMapper mapper,
            Definitions definitions,
            List<Changeable> changeables,
            Organisation organisation,
            Ledger ledger,
            FormCheck formCheck,
            RuleKeepers keepers,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.changeables = List.copyOf(changeables);
        this.organisation = organisation;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.keepers = keepers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws NoSuchDefinition when there is no such draft */
    public Draft read(long id) {
        return mapper.find(id).orElseThrow(() -> new NoSuchDefinition("draft " + id));
    }

    /** The drafts that are drawn or wait for approval, the latest change first. */
    public List<Draft> open() {
        return mapper.allOpen();
    }

    /** The open draft of a process or table. */
    public Optional<Draft> open(String key) {
        return mapper.open(key);
    }

    /** The drafts of a process or table, the latest first. */
    public List<Draft> of(String key) {
        return mapper.of(key, MOST_LISTED);
    }

    /** Whether an officer draws on with a draft. */
    public boolean mayChange(Officer officer, Draft draft) {
        return draft.state() == DraftState.DRAFT && draft.author().equals(officer.id()) && keepers.mayChange(officer);
    }

    /** Whether an officer approves a draft or sends it back. */
    public boolean mayDecide(Officer officer, Draft draft) {
        return draft.state() == DraftState.SUBMITTED
                && !draft.author().equals(officer.id())
                && keepers.mayChange(officer);
    }

    /** Whether an officer gives a draft up: its author, or another where the author may change the rules no longer. */
    public boolean mayWithdraw(Officer officer, Draft draft) {
        boolean isAnotherAtIt = organisation.findOfficer(draft.author()).stream()
                .anyMatch(author -> !author.id().equals(officer.id()) && keepers.mayChange(author));
        return draft.isOpen() && keepers.mayChange(officer) && !isAnotherAtIt;
    }

    /**
     * Begins a change of a process or table.
     *
     * @param from the version that the draft starts as; whatever it is, the draft replaces the version that is active now
     */
    public Completion begin(Officer officer, Version from, ChangeForm form) {
        return begin(officer, from.key(), definitions.content(from), form);
    }

    /**
     * Begins a change with a content of its own: what the product delivers, or what was drawn elsewhere.
     *
     * @param key the process or table that it is to replace
     */
    public Completion begin(Officer officer, String key, String content, ChangeForm form) {
        return begin(officer, key, content, form, null);
    }

    /**
     * Begins a change of a rule of the bureau.
     *
     * @param effectiveFrom first day on which it is to govern; the check says which days may be chosen
     */
    public Completion begin(
            Officer officer, String key, String content, ChangeForm form, @Nullable LocalDate effectiveFrom) {
        keepers.require(officer);
        var latest = latest(key);
        var wrong = formCheck.check(form);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var unfit = obstacleToKeeping(latest.subject(), content, effectiveFrom);
        if (unfit.isPresent()) {
            return refused(unfit.get());
        }
        try {
            return transaction.execute(status -> {
                var open = mapper.open(key);
                if (open.isPresent()) {
                    return refused(
                            Refusal.of("DRAFT_ALREADY_OPEN", name(open.get().author())));
                }
                mapper.insert(
                        new NewDraft(
                                latest.subject(),
                                key,
                                latest.id(),
                                content,
                                Chain.digestOf(content),
                                form.reason(),
                                form.legalBasis(),
                                officer.id(),
                                effectiveFrom),
                        clock.instant());
                record(officer, "beginDraft", mapper.open(key).orElseThrow(), form.reason());
                return new Completion.Completed("DRAFT_BEGUN");
            });
        } catch (DuplicateKeyException atTheSameTime) {
            return refused(Refusal.of("DRAFT_CHANGED_MEANWHILE"));
        }
    }

    /** What the checks say of a draft as it is now: what blocks first. */
    public List<Finding> check(Draft draft) {
        return changeable(draft.key()).check(draft.subject(), draft.key(), draft.content(), draft.effectiveFrom());
    }

    /**
     * Keeps what the author has drawn, whether it passes the checks or not.
     *
     * @param seen the revision that the author has changed; another one is refused, and nothing is lost
     */
    @Transactional
    public Completion save(Officer officer, long id, int seen, String content) {
        return save(officer, id, seen, content, null);
    }

    /**
     * The same of a rule of the bureau.
     *
     * @param effectiveFrom first day on which it is to govern; absent where that stays as it is
     */
    @Transactional
    public Completion save(Officer officer, long id, int seen, String content, @Nullable LocalDate effectiveFrom) {
        keepers.require(officer);
        var draft = lock(id);
        var obstacle = obstacleToAuthor(officer, draft);
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        if (draft.revision() != seen) {
            return refused(Refusal.of("DRAFT_CHANGED_MEANWHILE"));
        }
        var unfit = obstacleToKeeping(draft.subject(), content, effectiveFrom);
        if (unfit.isPresent()) {
            return refused(unfit.get());
        }
        var from = effectiveFrom == null ? draft.effectiveFrom() : effectiveFrom;
        if (!content.equals(draft.content()) || !Objects.equals(from, draft.effectiveFrom())) {
            mapper.save(id, content, Chain.digestOf(content), from, clock.instant());
        }
        return new Completion.Completed("DRAFT_SAVED");
    }

    /** Hands a draft to the second person; one that a check blocks is not handed on. */
    @Transactional
    public Completion submit(Officer officer, long id) {
        keepers.require(officer);
        var draft = lock(id);
        return obstacleToAuthor(officer, draft)
                .or(() -> obstacleToContent(draft))
                .map(Drafts::refused)
                .orElseGet(() -> {
                    mapper.submit(id, clock.instant());
                    record(officer, "submitDraft", draft, draft.reason());
                    return new Completion.Completed("DRAFT_SUBMITTED");
                });
    }

    /** Gives a draft up; it stays on record. That of an author who may change the rules no longer is given up by another. */
    @Transactional
    public Completion withdraw(Officer officer, long id) {
        keepers.require(officer);
        var draft = lock(id);
        if (!draft.isOpen()) {
            return refused(Refusal.of("DRAFT_NOT_OPEN"));
        }
        if (!mayWithdraw(officer, draft)) {
            return refused(Refusal.of("DRAFT_NOT_YOURS", name(draft.author())));
        }
        mapper.withdraw(id);
        record(officer, "withdrawDraft", draft, null);
        return new Completion.Completed("DRAFT_WITHDRAWN");
    }

    /** Gives a submitted draft back to its author, with what is to be changed. */
    @Transactional
    public Completion sendBack(Officer officer, long id, DecisionForm form) {
        return decide(officer, id, form, draft -> {
            if (form.note() == null || form.note().isBlank()) {
                return refused(Refusal.at("note", "REQUIRED"));
            }
            mapper.sendBack(id, officer.id(), clock.instant(), form.note());
            record(officer, "sendBackDraft", draft, form.note());
            return new Completion.Completed("DRAFT_SENT_BACK");
        });
    }

    /**
     * Makes a submitted draft the version that new cases take, of a rule of the bureau that which governs from its day on;
     * cases that run stay on theirs. It is checked once more, and refused where another version came since it was begun.
     */
    @Transactional
    public Completion approve(Officer officer, long id, DecisionForm form) {
        return decide(officer, id, form, draft -> obstacleToContent(draft)
                .map(Drafts::refused)
                .orElseGet(() -> {
                    if (!draft.isRule()) {
                        mapper.supersede(draft.basedOn());
                    }
                    var version = changeable(draft.key()).activate(draft, officer.id());
                    mapper.activate(id, officer.id(), clock.instant(), form.note(), version);
                    record(officer, "approveDraft", draft, form.note());
                    return new Completion.Completed("DRAFT_ACTIVATED");
                }));
    }

    private Completion decide(Officer officer, long id, DecisionForm form, Function<Draft, Completion> decision) {
        keepers.require(officer);
        var wrong = formCheck.check(form);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var draft = lock(id);
        if (draft.state() != DraftState.SUBMITTED) {
            return refused(Refusal.of("DRAFT_NOT_SUBMITTED"));
        }
        if (draft.author().equals(officer.id())) {
            return refused(Refusal.of("DRAFT_IS_YOURS"));
        }
        return decision.apply(draft);
    }

    private Optional<Refusal> obstacleToAuthor(Officer officer, Draft draft) {
        if (draft.state() != DraftState.DRAFT) {
            return Optional.of(Refusal.of("DRAFT_NOT_OPEN"));
        }
        return draft.author().equals(officer.id())
                ? Optional.empty()
                : Optional.of(Refusal.of("DRAFT_NOT_YOURS", name(draft.author())));
    }

    private static Optional<Refusal> obstacleToKeeping(
            Subject subject, @Nullable String content, @Nullable LocalDate effectiveFrom) {
        if (content == null) {
            return Optional.of(Refusal.at("content", "REQUIRED"));
        }
        if (content.length() > MOST_CHARACTERS) {
            return Optional.of(Refusal.at("file", "DEFINITION_TOO_LARGE", MOST_CHARACTERS));
        }
        return effectiveFrom != null && !subject.isRule()
                ? Optional.of(Refusal.at("effectiveFrom", "ACTIVE_AT_APPROVAL"))
                : Optional.empty();
    }

    private Optional<Refusal> obstacleToContent(Draft draft) {
        var latest = latest(draft.key());
        if (!latest.id().equals(draft.basedOn())) {
            return Optional.of(Refusal.of("DRAFT_OUTDATED", latest.number()));
        }
        if (changeable(draft.key()).changesNothing(draft, latest)) {
            return Optional.of(Refusal.of("DRAFT_CHANGES_NOTHING"));
        }
        long blocking = check(draft).stream()
                .filter(finding -> finding.severity() == Severity.BLOCKS)
                .count();
        return blocking == 0 ? Optional.empty() : Optional.of(Refusal.of("DRAFT_NOT_SOUND", blocking));
    }

    private Latest latest(String key) {
        return changeables.stream()
                .flatMap(one -> one.latest(key).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchDefinition(key));
    }

    private Changeable changeable(String key) {
        return changeables.stream()
                .filter(one -> one.owns(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchDefinition(key));
    }

    private Draft lock(long id) {
        return mapper.lock(id).orElseThrow(() -> new NoSuchDefinition("draft " + id));
    }

    private String name(String officer) {
        return organisation.findOfficer(officer).map(Officer::name).orElse(officer);
    }

    private void record(Officer officer, String act, Draft draft, @Nullable String reason) {
        ledger.append(new Act(
                Ledger.RULES,
                LocalDate.now(clock),
                Actor.of(officer, Post.ADMINISTRATOR),
                act,
                draft.key() + " " + draft.id(),
                Act.DONE,
                reason,
                draft.legalBasis(),
                null,
                draft.content()));
    }

    private static Completion refused(Refusal refusal) {
        return new Completion.Refused(List.of(refusal));
    }
}
