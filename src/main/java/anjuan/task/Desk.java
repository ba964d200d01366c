package anjuan.task;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.Matters;
import anjuan.casefile.OpenedMatter;
import anjuan.engine.Processes;
import anjuan.inbox.Inbox;
import anjuan.inbox.WaitingTask;
import anjuan.ledger.Act;
import anjuan.ledger.Actor;
import anjuan.ledger.Ledger;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Where all work on cases is done, by page and by API alike. */
@Service
public class Desk {

    private final Map<String, TaskPage<?>> pages;
    private final CaseFiles files;
    private final Matters matters;
    private final Access access;
    private final Inbox inbox;
    private final Processes processes;
    private final Ledger ledger;
    private final Organisation organisation;
    private final FormCheck formCheck;
    private final Clock clock;
    private final ObjectMapper canonical;

    Desk(
            Map<String, TaskPage<?>> pages,
            CaseFiles files,
            Matters matters,
            Access access,
            Inbox inbox,
            Processes processes,
            Ledger ledger,
            Organisation organisation,
            FormCheck formCheck,
            Clock clock) {
        this.pages = pages;
        this.files = files;
        this.matters = matters;
        this.access = access;
        this.inbox = inbox;
        this.processes = processes;
        this.ledger = ledger;
        this.organisation = organisation;
        this.formCheck = formCheck;
        this.clock = clock;
        this.canonical = JsonMapper.builder()
                .findAndAddModules()
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }

    /** The page of a task or message. */
    public TaskPage<?> page(String id) {
        return Optional.<TaskPage<?>>ofNullable(pages.get(id)).orElseThrow(() -> new NoSuchTask(id));
    }

    /**
     * The acts that are open to one person on a case now: tasks first, then messages.
     *
     * @param opened the matters of the case
     */
    public List<OpenAct> openTo(Officer officer, CaseFile file, List<WaitingTask> waiting, List<OpenedMatter> opened) {
        var open = opened.stream().filter(OpenedMatter::isOpen).toList();
        var mine = access.roles(officer, file);
        var acts = new ArrayList<OpenAct>();
        for (var task : waiting) {
            boolean free = task.assignee() == null || task.assignee().equals(officer.id());
            if (free && mine.contains(task.role())) {
                var matter = task.open().matter();
                acts.add(new OpenAct(task.open().key(), matter, label(open, matter), true));
            }
        }
        pages.forEach((id, page) -> {
            if (page.isListed()
                    && page.openIn().contains(file.stage())
                    && rolesOf(page).anyMatch(mine::contains)) {
                toldOf(page, file, open)
                        .filter(page::isListedOn)
                        .forEach(matter -> acts.add(new OpenAct(id, matter, label(open, matter), false)));
            }
        });
        return acts;
    }

    /** Which of some messages are open now to whoever has these roles on a file. */
    public List<String> tellable(Set<Role> mine, CaseFile file, List<String> messages) {
        return messages.stream()
                .filter(message -> page(message).openIn().contains(file.stage()))
                .filter(message -> rolesOf(page(message)).anyMatch(mine::contains))
                .toList();
    }

    /** Whether a message is open to a person now, on a file as it was read. */
    public boolean mayTell(Officer officer, CaseFile file, String message) {
        return obstacleToMessage(officer, file, Matter.of(file.number()), page(message))
                .isEmpty();
    }

    /**
     * Where an act would be done, and what stands against it.
     *
     * @param matter the case itself, or the matter named; where none is named, the one matter that waits for the act
     * @param obstacle absent when the act is open to the officer
     */
    public record Standing(Matter matter, Optional<Completion> obstacle) {}

    /** Whether an act is open to a person on a case or on the matter named, and if not, why not. */
    @Transactional(readOnly = true)
    public Standing standing(Officer officer, Matter asked, String id) {
        access.requireSight(officer, asked.caseNumber());
        var file = files.read(asked.caseNumber());
        if (page(id).openIn().isEmpty()) {
            var tasks = open(asked, id);
            return new Standing(the(asked, tasks), obstacleToTask(officer, file, id, asked, tasks));
        }
        var matter = toldOf(asked, page(id));
        return new Standing(matter, obstacleToMessage(officer, file, matter, page(id)));
    }

    /** What an act is done on: the matter that is named, or the one that waits for it. */
    @Transactional(readOnly = true)
    public Matter matter(Matter asked, String id) {
        return page(id).openIn().isEmpty() ? the(asked, open(asked, id)) : toldOf(asked, page(id));
    }

    /** Does a piece of work on a case, or on the one matter of it that waits for it. */
    @Transactional
    public Completion complete(Officer officer, CaseNumber caseNumber, String id, LocalDate occurredOn, Record form) {
        return complete(officer, Matter.of(caseNumber), id, occurredOn, form);
    }

    /**
     * Does a piece of work: checks sight, role, order of dates and form, lets the page check the law and write, records
     * the act and moves the process on, all in one transaction.
     *
     * @param occurredOn legal date of the act; not in the future, and for a task not before the act before it
     */
    @Transactional
    public Completion complete(Officer officer, Matter asked, String id, LocalDate occurredOn, Record form) {
        access.requireSight(officer, asked.caseNumber());
        var page = page(id);
        var file = files.lock(asked.caseNumber());
        boolean isTask = page.openIn().isEmpty();
        var tasks = isTask ? open(asked, id) : List.<WaitingTask>of();
        var matter = isTask ? the(asked, tasks) : toldOf(asked, page);
        var obstacle = isTask
                ? obstacleToTask(officer, file, id, asked, tasks)
                : obstacleToMessage(officer, file, matter, page);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var refusals = new ArrayList<>(formCheck.check(form));
        checkDate(file, matter, occurredOn, isTask).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Completion.Refused(refusals);
        }
        var verdict = carryOut(page, new Work(file, matter, officer, occurredOn), form);
        if (verdict instanceof Verdict.Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Completion.Refused(refused.refusals());
        }
        var done = (Verdict.Done) verdict;
        var on = done.opened() == null ? matter : done.opened();
        if (isTask) {
            noteAct(file, matter, occurredOn);
        }
        var act = new Act(
                matter.caseNumber(),
                occurredOn,
                Actor.of(officer, acting(officer, file, page).post()),
                id,
                object(on, done.object()),
                done.outcome(),
                done.reason(),
                page.legalBasis(),
                null,
                text(form));
        if (isTask) {
            processes.complete(tasks.get(0).open(), act, done.facts());
        } else {
            processes.correlate(id, on, act, done.facts());
        }
        return new Completion.Completed(done.outcome());
    }

    /** The tasks and messages that have a page, with the role each asks for. */
    public Map<String, Role> roles() {
        var roles = new java.util.TreeMap<String, Role>();
        pages.forEach((id, page) -> roles.put(id, page.role()));
        return roles;
    }

    /** The open tasks of an id on a matter; on the case itself, those of its matters too. */
    private List<WaitingTask> open(Matter matter, String id) {
        return inbox.ofCase(matter.caseNumber()).stream()
                .filter(task -> task.open().key().equals(id))
                .filter(task -> matter.isWholeCase() || task.open().matter().equals(matter))
                .toList();
    }

    private static Matter the(Matter asked, List<WaitingTask> tasks) {
        return tasks.size() == 1 ? tasks.get(0).open().matter() : asked;
    }

    /** The one open matter that a message can mean, where none is named. */
    private Matter toldOf(Matter asked, TaskPage<?> page) {
        if (page.ofMatters().isEmpty() || !asked.isWholeCase()) {
            return asked;
        }
        var open = matters.of(asked.caseNumber()).stream()
                .filter(one -> one.isOpen() && page.ofMatters().contains(one.kind()))
                .toList();
        return open.size() == 1 ? open.get(0).matter() : asked;
    }

    private static Stream<Matter> toldOf(TaskPage<?> page, CaseFile file, List<OpenedMatter> open) {
        return page.ofMatters().isEmpty()
                ? Stream.of(Matter.of(file.number()))
                : open.stream()
                        .filter(one -> page.ofMatters().contains(one.kind()))
                        .map(OpenedMatter::matter);
    }

    private static String label(List<OpenedMatter> open, Matter matter) {
        return open.stream()
                .filter(one -> one.matter().equals(matter))
                .map(OpenedMatter::label)
                .findFirst()
                .orElse("");
    }

    /** How the ledger names what an act was done on; {@link Ledger#latest} finds it by this again. */
    private static @Nullable String object(Matter matter, @Nullable String named) {
        if (matter.isWholeCase()) {
            return named;
        }
        return named == null ? matter.id() : matter.id() + " " + named;
    }

    /** The main line, and each matter, keep the order of their own acts. */
    private void noteAct(CaseFile file, Matter matter, LocalDate on) {
        if (!matter.isWholeCase()) {
            matters.acted(matter, on);
        }
        boolean isMainLine = matter.isWholeCase() || matter.is(Matter.Kind.PARTY);
        if (isMainLine && !file.lastActOn().isAfter(on)) {
            files.change(file.number()).acted(on).save();
        }
    }

    /** The role in which an officer may do what a page is for. */
    private Optional<Role> role(Officer officer, CaseFile file, TaskPage<?> page) {
        return rolesOf(page).filter(role -> access.has(officer, role, file)).findFirst();
    }

    private static Stream<Role> rolesOf(TaskPage<?> page) {
        return Stream.concat(Stream.of(page.role()), page.otherRoles().stream());
    }

    /** The role in which an officer does what nothing stands against; his own, where he stands in for another. */
    private Role acting(Officer officer, CaseFile file, TaskPage<?> page) {
        var role = page.otherRoles().isEmpty()
                ? page.role()
                : role(officer, file, page).orElseThrow();
        return officer.holds(role.post()) ? role : access.acting(role, file);
    }

    private Optional<Completion> obstacleToTask(
            Officer officer, CaseFile file, String id, Matter matter, List<WaitingTask> tasks) {
        if (!access.has(officer, page(id).role(), file)) {
            return Optional.of(new Completion.NotYours(page(id).role().name()));
        }
        if (tasks.isEmpty()) {
            return Optional.of(new Completion.TooLate(ledger.latest(matter, id).orElse(null), null));
        }
        if (tasks.size() > 1) {
            return Optional.of(new Completion.Refused(List.of(Refusal.of(
                    "MATTER_NEEDED",
                    tasks.stream().map(task -> task.open().matter().id()).collect(Collectors.joining("、"))))));
        }
        var holder = tasks.get(0).assignee();
        if (holder != null && !holder.equals(officer.id())) {
            return Optional.of(new Completion.TooLate(
                    null, organisation.findOfficer(holder).map(Officer::name).orElse(holder)));
        }
        return Optional.empty();
    }

    private Optional<Completion> obstacleToMessage(Officer officer, CaseFile file, Matter matter, TaskPage<?> page) {
        if (role(officer, file, page).isEmpty()) {
            return Optional.of(new Completion.NotYours(page.role().name()));
        }
        if (!page.openIn().contains(file.stage())) {
            return Optional.of(new Completion.Refused(List.of(Refusal.of("NOT_AT_THIS_STAGE"))));
        }
        if (page.ofMatters().isEmpty()) {
            return matter.isWholeCase()
                    ? Optional.empty()
                    : Optional.of(new Completion.Refused(List.of(Refusal.of("MATTER_NOT_ASKED", matter.id()))));
        }
        boolean isOpen = matters.find(matter)
                .filter(one -> one.isOpen() && page.ofMatters().contains(one.kind()))
                .isPresent();
        return isOpen
                ? Optional.empty()
                : Optional.of(new Completion.Refused(List.of(Refusal.of("MATTER_NOT_OPEN", matter.id()))));
    }

    private Optional<Refusal> checkDate(CaseFile file, Matter matter, LocalDate occurredOn, boolean isTask) {
        var today = LocalDate.now(clock);
        if (occurredOn.isAfter(today)) {
            return Optional.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", occurredOn, today));
        }
        var earliest = earliest(file, matter, isTask);
        return occurredOn.isBefore(earliest)
                ? Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", occurredOn, earliest))
                : Optional.empty();
    }

    /** The day before which an act may not be dated: that of the act before it, for a message that of the clue. */
    @Transactional(readOnly = true)
    public LocalDate earliest(CaseFile file, Matter matter, boolean isTask) {
        if (matter.isWholeCase()) {
            return isTask ? file.lastActOn() : file.receivedOn();
        }
        var opened = matters.find(matter).orElseThrow();
        return isTask ? opened.lastActOn() : opened.openedOn();
    }

    private static <F extends Record> Verdict carryOut(TaskPage<F> page, Work work, Record form) {
        return page.carryOut(work, page.formType().cast(form));
    }

    private String text(Record form) {
        try {
            return canonical.writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is plain data: " + form.getClass(), e);
        }
    }
}
