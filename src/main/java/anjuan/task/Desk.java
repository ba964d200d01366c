package anjuan.task;

import anjuan.access.Access;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
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
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Where all work on cases is done, by page and by API alike. */
@Service
public class Desk {

    private final Map<String, TaskPage<?>> pages;
    private final CaseFiles files;
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
            Access access,
            Inbox inbox,
            Processes processes,
            Ledger ledger,
            Organisation organisation,
            FormCheck formCheck,
            Clock clock) {
        this.pages = pages;
        this.files = files;
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

    /** The acts that are open to one person on a case now: tasks first, then messages. */
    public List<OpenAct> openTo(Officer officer, CaseFile file, List<WaitingTask> waiting) {
        var acts = new ArrayList<OpenAct>();
        for (var task : waiting) {
            boolean free = task.assignee() == null || task.assignee().equals(officer.id());
            if (free && access.has(officer, task.role(), file)) {
                acts.add(new OpenAct(task.open().key(), true));
            }
        }
        pages.forEach((id, page) -> {
            if (page.isListed()
                    && page.openIn().contains(file.stage())
                    && role(officer, file, page).isPresent()) {
                acts.add(new OpenAct(id, false));
            }
        });
        return acts;
    }

    /** Whether a message is open to a person now, on a file as it was read. */
    public boolean mayTell(Officer officer, CaseFile file, String message) {
        return obstacleToMessage(officer, file, page(message)).isEmpty();
    }

    /** Whether an act is open to a person, and if not, why not; null means that it is. */
    @Transactional(readOnly = true)
    public Optional<Completion> obstacle(Officer officer, CaseNumber caseNumber, String id) {
        access.requireSight(officer, caseNumber);
        var file = files.read(caseNumber);
        return page(id).openIn().isEmpty()
                ? obstacleToTask(officer, file, id, open(caseNumber, id))
                : obstacleToMessage(officer, file, page(id));
    }

    /**
     * Does a piece of work: checks sight, role, order of dates and form, lets the page check the law and write, records
     * the act and moves the process on, all in one transaction.
     *
     * @param occurredOn legal date of the act; not in the future, and for a task not before the act before it
     */
    @Transactional
    public Completion complete(Officer officer, CaseNumber caseNumber, String id, LocalDate occurredOn, Record form) {
        access.requireSight(officer, caseNumber);
        var page = page(id);
        var file = files.lock(caseNumber);
        boolean isTask = page.openIn().isEmpty();
        var task = isTask ? open(caseNumber, id) : Optional.<WaitingTask>empty();
        var obstacle = isTask ? obstacleToTask(officer, file, id, task) : obstacleToMessage(officer, file, page);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var refusals = new ArrayList<>(formCheck.check(form));
        checkDate(file, occurredOn, isTask).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new Completion.Refused(refusals);
        }
        var verdict = carryOut(page, new Work(file, officer, occurredOn), form);
        if (verdict instanceof Verdict.Refused refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Completion.Refused(refused.refusals());
        }
        var done = (Verdict.Done) verdict;
        if (isTask) {
            files.change(caseNumber).acted(occurredOn).save();
        }
        var act = new Act(
                caseNumber,
                occurredOn,
                Actor.of(officer, acting(officer, file, page).post()),
                id,
                done.object(),
                done.outcome(),
                done.reason(),
                page.legalBasis(),
                null,
                text(form));
        if (task.isPresent()) {
            processes.complete(task.get().open(), act, done.facts());
        } else {
            processes.correlate(id, act, done.facts());
        }
        return new Completion.Completed(done.outcome());
    }

    /** The tasks and messages that have a page, with the role each asks for. */
    public Map<String, Role> roles() {
        var roles = new java.util.TreeMap<String, Role>();
        pages.forEach((id, page) -> roles.put(id, page.role()));
        return roles;
    }

    private Optional<WaitingTask> open(CaseNumber caseNumber, String id) {
        return inbox.ofCase(caseNumber).stream()
                .filter(task -> task.open().key().equals(id))
                .findFirst();
    }

    /** The role in which an officer may do what a page is for. */
    private Optional<Role> role(Officer officer, CaseFile file, TaskPage<?> page) {
        return Stream.concat(Stream.of(page.role()), page.otherRoles().stream())
                .filter(role -> access.has(officer, role, file))
                .findFirst();
    }

    /** The role in which an officer does what nothing stands against. */
    private Role acting(Officer officer, CaseFile file, TaskPage<?> page) {
        return page.otherRoles().isEmpty()
                ? page.role()
                : role(officer, file, page).orElseThrow();
    }

    private Optional<Completion> obstacleToTask(Officer officer, CaseFile file, String id, Optional<WaitingTask> task) {
        if (!access.has(officer, page(id).role(), file)) {
            return Optional.of(new Completion.NotYours(page(id).role().name()));
        }
        if (task.isEmpty()) {
            return Optional.of(
                    new Completion.TooLate(ledger.latest(file.number(), id).orElse(null), null));
        }
        var holder = task.get().assignee();
        if (holder != null && !holder.equals(officer.id())) {
            return Optional.of(new Completion.TooLate(
                    null, organisation.findOfficer(holder).map(Officer::name).orElse(holder)));
        }
        return Optional.empty();
    }

    private Optional<Completion> obstacleToMessage(Officer officer, CaseFile file, TaskPage<?> page) {
        if (role(officer, file, page).isEmpty()) {
            return Optional.of(new Completion.NotYours(page.role().name()));
        }
        if (!page.openIn().contains(file.stage())) {
            return Optional.of(new Completion.Refused(List.of(Refusal.of("NOT_AT_THIS_STAGE"))));
        }
        return Optional.empty();
    }

    private Optional<Refusal> checkDate(CaseFile file, LocalDate occurredOn, boolean isTask) {
        var earliest = isTask ? file.lastActOn() : file.receivedOn();
        if (occurredOn.isAfter(LocalDate.now(clock))) {
            return Optional.of(Refusal.at("occurredOn", "DATE_IN_FUTURE", occurredOn, LocalDate.now(clock)));
        }
        if (occurredOn.isBefore(earliest)) {
            return Optional.of(Refusal.at("occurredOn", "DATE_BEFORE_PREVIOUS_ACT", occurredOn, earliest));
        }
        return Optional.empty();
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
