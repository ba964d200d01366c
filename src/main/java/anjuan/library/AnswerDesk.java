package anjuan.library;

import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.RightKind;
import anjuan.document.LooseFiles;
import anjuan.escalation.AnswerKind;
import anjuan.escalation.QuestionKind;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.library.AnswerEvent.Kind;
import anjuan.officer.Officer;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Where answers are entered from paper by the legal section, and marked as guidance, superseded or withdrawn by the legal
 * section or a head of the bureau that keeps them. Each act is refused as a whole or done as a whole.
 *
 * @legal 知识产权行政保护案件请示办理工作办法
 */
@Service
public class AnswerDesk {

    /** @param issuer name of the bureau above that gave it */
    public record PaperForm(
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 100) String number,
            @NotNull LocalDate issuedOn,
            @NotNull RightKind rightKind,
            @NotEmpty List<@NotNull QuestionKind> kinds,
            @Nullable AnswerKind answer,
            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 4000) String body,
            @NotBlank @Size(max = 1000) String articles) {}

    /** @param checked that a person looked for names of parties and of whoever reported */
    public record GuidanceForm(
            @NotBlank @Size(max = 2000) String question,
            @NotBlank @Size(max = 4000) String body,
            @NotBlank @Size(max = 1000) String articles,
            @NotNull @AssertTrue Boolean checked) {}

    /** @param successor id of the answer that takes its place */
    public record SuccessorForm(
            @NotBlank @Size(max = 36) String successor,
            @NotBlank @Size(max = 1000) String why) {}

    public record WithdrawalForm(@NotBlank @Size(max = 1000) String why) {}

    static final String BASIS = "知识产权行政保护案件请示办理工作办法";

    private static final Set<Post> KEEPERS = Set.of(Post.REVIEWER, Post.HEAD, Post.CHIEF);

    private final AnswerLibrary library;
    private final LibraryMapper mapper;
    private final PeopleNamed people;
    private final LooseFiles looseFiles;
    private final CaseFiles files;
    private final Ledger ledger;
    private final FormCheck formCheck;
    private final Clock clock;

    AnswerDesk(
            AnswerLibrary library,
            LibraryMapper mapper,
            PeopleNamed people,
            LooseFiles looseFiles,
            CaseFiles files,
            Ledger ledger,
            FormCheck formCheck,
            Clock clock) {
        this.library = library;
        this.mapper = mapper;
        this.people = people;
        this.looseFiles = looseFiles;
        this.files = files;
        this.ledger = ledger;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** Whether an officer may enter answers that came on paper. */
    public boolean mayEnter(Officer officer) {
        return officer.holds(Post.REVIEWER);
    }

    /** Whether an officer may say what an answer is worth: the legal section or a head of the bureau that keeps it. */
    public boolean mayKeep(Officer officer, Answer answer) {
        return answer.keeper().equals(officer.bureauId())
                && officer.posts().stream().anyMatch(KEEPERS::contains);
    }

    /**
     * Enters an answer that came on paper.
     *
     * @param fileName of the paper as it was scanned
     */
    @Transactional
    public Completion enter(Officer officer, PaperForm form, @Nullable String fileName, InputStream scan) {
        if (!mayEnter(officer)) {
            return new Completion.NotYours(Post.REVIEWER.name());
        }
        var today = LocalDate.now(clock);
        var wrong = new ArrayList<>(formCheck.check(form));
        if (wrong.isEmpty() && form.issuedOn().isAfter(today)) {
            wrong.add(Refusal.at("issuedOn", "DATE_IN_FUTURE", form.issuedOn(), today));
        }
        if (wrong.isEmpty()
                && mapper.isEntered(
                        officer.bureauId(), form.issuer().strip(), form.number().strip())) {
            wrong.add(Refusal.at("number", "ANSWER_ENTERED_ALREADY", form.number()));
        }
        if (fileName == null || fileName.isBlank()) {
            wrong.add(Refusal.at("file", "REQUIRED"));
        }
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var kept = looseFiles.keep(Objects.requireNonNull(fileName), scan);
        if (kept instanceof LooseFiles.Refused refused) {
            return new Completion.Refused(List.of(new Refusal("file", refused.code(), refused.args())));
        }
        var id = UUID.randomUUID().toString();
        mapper.insert(onPaper(id, officer, form, (LooseFiles.Kept) kept, today));
        mapper.insertEvent(id, Kind.ENTERED, today, clock.instant(), officer.name(), form.number());
        return new Completion.Completed(Act.DONE);
    }

    private static LibraryMapper.NewAnswer onPaper(
            String id, Officer officer, PaperForm form, LooseFiles.Kept scan, LocalDate today) {
        return new LibraryMapper.NewAnswer(
                id,
                officer.bureauId(),
                officer.bureauId(),
                form.issuer().strip(),
                form.number().strip(),
                form.issuedOn(),
                form.rightKind(),
                form.kinds().stream().distinct().map(Enum::name).collect(Collectors.joining(",")),
                form.answer(),
                form.question().strip(),
                form.body().strip(),
                form.articles().strip(),
                today,
                officer.name(),
                null,
                null,
                null,
                null,
                scan.file());
    }

    /** Marks an answer as guidance for like cases, with the text that the bureaus below then read. */
    @Transactional
    public Completion guide(Officer officer, String id, GuidanceForm form) {
        return act(officer, id, form, Kind.GUIDANCE, "markGuidance", (answer, today) -> {
            var wrong = new ArrayList<Refusal>();
            if (answer.isGuidance()) {
                wrong.add(Refusal.of("ANSWER_IS_GUIDANCE"));
            }
            refuseClosed(answer).ifPresent(wrong::add);
            people.named(id, "question", form.question()).ifPresent(wrong::add);
            people.named(id, "body", form.body()).ifPresent(wrong::add);
            people.named(id, "articles", form.articles()).ifPresent(wrong::add);
            if (wrong.isEmpty()) {
                mapper.guide(
                        id,
                        form.question().strip(),
                        form.body().strip(),
                        form.articles().strip(),
                        today,
                        officer.name());
            }
            return new Done(wrong, answer.number());
        });
    }

    /** Puts another answer in the place of one. */
    @Transactional
    public Completion supersede(Officer officer, String id, SuccessorForm form) {
        return act(officer, id, form, Kind.SUPERSEDED, "supersedeAnswer", (answer, today) -> {
            var wrong = new ArrayList<Refusal>();
            refuseClosed(answer).ifPresent(wrong::add);
            var successor = library.find(officer, form.successor())
                    .filter(one -> !one.id().equals(id));
            if (successor.isEmpty()) {
                wrong.add(Refusal.at("successor", "ANSWER_UNKNOWN"));
            } else {
                refuseSuccessor(answer, successor.get()).ifPresent(wrong::add);
            }
            people.named(id, "why", form.why()).ifPresent(wrong::add);
            if (wrong.isEmpty()) {
                mapper.supersede(id, form.successor(), today, form.why().strip());
            }
            return new Done(wrong, form.why());
        });
    }

    /** Withdraws an answer; it stays to be seen as withdrawn, and is not cited any more. */
    @Transactional
    public Completion withdraw(Officer officer, String id, WithdrawalForm form) {
        return act(officer, id, form, Kind.WITHDRAWN, "withdrawAnswer", (answer, today) -> {
            var wrong = new ArrayList<Refusal>();
            if (answer.state() == Answer.State.WITHDRAWN) {
                wrong.add(Refusal.of("ANSWER_WITHDRAWN", answer.number()));
            }
            people.named(id, "why", form.why()).ifPresent(wrong::add);
            if (wrong.isEmpty()) {
                mapper.withdraw(id, today, officer.name(), form.why().strip());
            }
            return new Done(wrong, form.why());
        });
    }

    /** @param detail what the trail of the answer says of it */
    private record Done(List<Refusal> wrong, String detail) {}

    private interface Change {
        Done make(Answer answer, LocalDate today);
    }

    private Completion act(Officer officer, String id, Record form, Kind kind, String act, Change change) {
        var seen = library.read(officer, id);
        if (!mayKeep(officer, seen)) {
            return new Completion.NotYours(Post.REVIEWER.name());
        }
        var wrong = formCheck.check(form);
        if (!wrong.isEmpty()) {
            return new Completion.Refused(wrong);
        }
        var file = mapper.provenance(id).map(Provenance::keepersFile);
        // the file first, as whoever cites holds it first too
        file.ifPresent(files::lock);
        mapper.hold(id);
        var today = LocalDate.now(clock);
        var done = change.make(library.read(officer, id), today);
        if (!done.wrong().isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Completion.Refused(done.wrong());
        }
        mapper.insertEvent(id, kind, today, clock.instant(), officer.name(), done.detail());
        file.ifPresent(number -> note(number, officer, act, seen.number(), done.detail(), today));
        return new Completion.Completed(Act.DONE);
    }

    private static Optional<Refusal> refuseClosed(Answer answer) {
        return switch (answer.state()) {
            case IN_FORCE -> Optional.empty();
            case SUPERSEDED -> Optional.of(Refusal.of("ANSWER_SUPERSEDED_ALREADY", String.valueOf(answer.successor())));
            case WITHDRAWN -> Optional.of(Refusal.of("ANSWER_WITHDRAWN", answer.number()));
        };
    }

    /** What takes the place of guidance is guidance, so that those below find it. */
    private static Optional<Refusal> refuseSuccessor(Answer answer, Answer successor) {
        if (successor.state() != Answer.State.IN_FORCE) {
            return Optional.of(Refusal.at("successor", "SUCCESSOR_NOT_IN_FORCE", successor.number()));
        }
        if (successor.issuedOn().isBefore(answer.issuedOn())) {
            return Optional.of(Refusal.at("successor", "SUCCESSOR_IS_OLDER", successor.number()));
        }
        return answer.isGuidance() && !successor.isGuidance()
                ? Optional.of(Refusal.at("successor", "SUCCESSOR_NO_GUIDANCE", successor.number()))
                : Optional.empty();
    }

    private void note(CaseNumber file, Officer officer, String act, String object, String reason, LocalDate on) {
        var post = KEEPERS.stream().sorted().filter(officer::holds).findFirst().orElseThrow();
        ledger.append(new Act(file, on, Actor.of(officer, post), act, object, Act.DONE, reason, BASIS, null, ""));
    }
}
