package anjuan.guidance;

import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NewCaseFile;
import anjuan.casefile.Source;
import anjuan.casefile.Stage;
import anjuan.engine.Processes;
import anjuan.jurisdiction.Intervening;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.officer.Bureau;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import anjuan.officer.Post;
import anjuan.task.Completion;
import anjuan.task.FormCheck;
import anjuan.task.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a bureau above begins to act on the case of one below, which it names by number, and keeps the register of it. */
@Service
public class GuidanceDesk {

    /**
     * What became of a draft.
     *
     * @param file the file that was opened for it
     */
    public record Drafted(Optional<CaseNumber> file, Completion completion) {}

    private static final int MOST = 200;
    private static final List<Post> DRAFTING = List.of(Post.HEAD, Post.REVIEWER);

    private final GuidanceMapper mapper;
    private final CaseBelow below;
    private final DraftCheck check;
    private final CaseFiles files;
    private final Organisation organisation;
    private final Intervening intervening;
    private final Processes processes;
    private final FormCheck formCheck;
    private final Clock clock;

    GuidanceDesk(
            GuidanceMapper mapper,
            CaseBelow below,
            DraftCheck check,
            CaseFiles files,
            Organisation organisation,
            Intervening intervening,
            Processes processes,
            FormCheck formCheck,
            Clock clock) {
        this.mapper = mapper;
        this.below = below;
        this.check = check;
        this.files = files;
        this.organisation = organisation;
        this.intervening = intervening;
        this.processes = processes;
        this.formCheck = formCheck;
        this.clock = clock;
    }

    /** Whether an officer drafts what goes down: one who signs or reviews, where a bureau is below. */
    public boolean mayDraft(Officer officer) {
        return post(officer).isPresent() && hasBelow(officer);
    }

    /** Whether an officer keeps an eye on what went down or came from above. */
    public boolean isConcerned(Officer officer) {
        return Stream.of(Post.HEAD, Post.CHIEF, Post.REVIEWER, Post.UNIT_HEAD).anyMatch(officer::holds);
    }

    /** What the bureau of an officer drafted and issued, what runs first; nothing for those who do not draft. */
    @Transactional(readOnly = true)
    public List<Guidance> issued(Officer officer) {
        return mayDraft(officer) ? mapper.ofBureau(officer.bureauId(), MOST) : List.of();
    }

    /** What came from above on cases of the bureau of an officer, what runs first. */
    @Transactional(readOnly = true)
    public List<Guidance> received(Officer officer) {
        return isConcerned(officer) ? mapper.received(officer.bureauId(), MOST) : List.of();
    }

    /** The bureaus to which the bureau of an officer may give a case. */
    public List<Bureau> receivers(Officer officer) {
        return intervening.receivers(officer.bureauId());
    }

    /**
     * Opens a file of the own bureau on the case of one below, for its head to sign. Whether there is any other case of the
     * number is not told.
     */
    @Transactional
    public Drafted draft(Officer officer, Draft draft) {
        var post = post(officer);
        if (post.isEmpty()) {
            return new Drafted(Optional.empty(), new Completion.NotYours(Role.REVIEWER.name()));
        }
        var wrong = new ArrayList<>(formCheck.check(draft));
        if (!wrong.isEmpty()) {
            return refused(wrong);
        }
        var today = LocalDate.now(clock);
        if (draft.occurredOn().isAfter(today)) {
            return refused(List.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", draft.occurredOn(), today)));
        }
        var found = below.find(officer, draft.caseNumber());
        if (found.isEmpty()) {
            return refused(List.of(Refusal.at("caseNumber", "GUIDANCE_NO_SUCH_CASE")));
        }
        wrong.addAll(check.check(officer, draft, found.get()));
        return wrong.isEmpty() ? drafted(officer, post.get(), draft, found.get()) : refused(wrong);
    }

    private Drafted drafted(Officer officer, Post post, Draft draft, CaseFile ofCase) {
        var bureau = organisation.bureau(officer.bureauId());
        var file = files.open(new NewCaseFile(
                bureau.id(),
                bureau.path(),
                bureau.code(),
                officer.unitId(),
                Source.GUIDANCE,
                ofCase.rightKind(),
                null,
                null,
                draft.subject(),
                draft.occurredOn(),
                List.of(),
                Stage.GUIDING));
        files.bind(ofCase.number(), file);
        mapper.insert(
                file,
                ofCase.number(),
                bureau.name(),
                bureau.id(),
                ofCase.bureauId(),
                organisation.bureau(ofCase.bureauId()).name(),
                draft,
                designated(draft),
                officer.name(),
                draft.occurredOn());
        processes.start(
                "guideCase",
                Matter.of(file),
                new Act(
                        file,
                        draft.occurredOn(),
                        Actor.of(officer, post),
                        "guidanceDrafted",
                        ofCase.number().value(),
                        draft.kind().name(),
                        draft.subject(),
                        GuidanceLaw.of(draft.kind()),
                        null,
                        draft.toString()));
        return new Drafted(
                Optional.of(file), new Completion.Completed(draft.kind().name()));
    }

    private @Nullable String designated(Draft draft) {
        var receiver = DraftCheck.receiver(draft);
        return receiver == null ? null : organisation.bureau(receiver).name();
    }

    private boolean hasBelow(Officer officer) {
        var own = organisation.bureau(officer.bureauId());
        return organisation.bureaus().stream()
                .anyMatch(bureau ->
                        bureau.path().startsWith(own.path()) && !bureau.id().equals(own.id()));
    }

    private static Optional<Post> post(Officer officer) {
        return DRAFTING.stream().filter(officer::holds).findFirst();
    }

    private static Drafted refused(List<Refusal> wrong) {
        return new Drafted(Optional.empty(), new Completion.Refused(wrong));
    }
}
