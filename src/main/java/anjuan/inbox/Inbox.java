package anjuan.inbox;

import anjuan.access.Access;
import anjuan.access.Assignment;
import anjuan.access.Role;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseFiles;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.engine.OpenTask;
import anjuan.engine.TaskObserver;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open tasks, who has them and for whom they wait; written in the transaction in which the engine opens them. */
@Service
public class Inbox implements TaskObserver {

    /** Stands for no due date, so that the order needs no nulls. */
    public static final LocalDate NO_DATE = LocalDate.of(9999, 12, 31);

    /** Counts stop here: more than this is shown as "over". */
    public static final int MOST_COUNTED = 1_001;

    private final InboxMapper mapper;
    private final CaseFiles files;
    private final Access access;
    private final Organisation organisation;
    private final Clock clock;

    Inbox(InboxMapper mapper, CaseFiles files, Access access, Organisation organisation, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What waits for one person by name, nearest due date first. */
    public InboxPage mine(Officer officer, @Nullable Position after, int size) {
        return page(mapper.mine(access.viewer(officer), after, size + 1), size);
    }

    /** What waits, unclaimed, for the posts that a person holds. */
    public InboxPage pool(Officer officer, @Nullable Position after, int size) {
        return page(mapper.pool(access.viewer(officer), Pool.openTo(officer), after, size + 1), size);
    }

    public InboxCount count(Officer officer) {
        return mapper.count(officer.id(), Pool.openTo(officer), MOST_COUNTED);
    }

    /** The open tasks of a case, oldest first. */
    public List<WaitingTask> ofCase(CaseNumber caseNumber) {
        return mapper.ofCase(caseNumber).stream().map(Inbox::waiting).toList();
    }

    public Optional<WaitingTask> find(String taskId) {
        return mapper.find(taskId).map(Inbox::waiting);
    }

    /**
     * Takes an unclaimed task for a person.
     *
     * @return whether it was still to be had
     */
    @Transactional
    public boolean claim(WaitingTask task, Officer officer) {
        if (mapper.claim(task.open().id(), officer.id()) == 0) {
            return false;
        }
        mapper.deleteCandidates(task.open().id());
        return true;
    }

    /**
     * Gives a task back to all who may do it.
     *
     * @return whether it was this person's
     */
    @Transactional
    public boolean release(WaitingTask task, Officer officer) {
        if (mapper.release(task.open().id(), officer.id()) == 0) {
            return false;
        }
        var file = files.read(task.open().caseNumber());
        addCandidates(task.open().id(), task.role(), task.open().matter(), file, due(file));
        return true;
    }

    /**
     * Passes the open tasks of a case on, after somebody was taken off it or others were named: a task that its holder may
     * still do stays with him.
     */
    @Transactional
    public void passOn(CaseNumber caseNumber) {
        var file = files.read(caseNumber);
        for (var task : mapper.ofCase(caseNumber)) {
            boolean stays = Optional.ofNullable(task.assignee())
                    .flatMap(organisation::findOfficer)
                    .filter(holder -> access.has(holder, task.role(), file))
                    .isPresent();
            if (!stays) {
                var matter = new Matter(caseNumber, task.matter());
                var named = named(task.role(), matter);
                mapper.deleteCandidates(task.taskId());
                mapper.assign(task.taskId(), named);
                if (named == null) {
                    addCandidates(task.taskId(), task.role(), matter, file, due(file));
                }
            }
        }
    }

    /** Gives the tasks of a role on a matter to the person who now has that role. */
    @Transactional
    public void handOver(Matter matter, Role role, Officer to) {
        for (var row : mapper.ofCase(matter.caseNumber())) {
            if (row.role() == role && row.matter().equals(matter.id())) {
                mapper.deleteCandidates(row.taskId());
                mapper.assign(row.taskId(), to.id());
            }
        }
    }

    @Override
    public void opened(OpenTask task) {
        var file = files.read(task.caseNumber());
        var role = Role.valueOf(task.role());
        var due = due(file);
        var named = named(role, task.matter());
        mapper.insert(new InboxMapper.ItemRow(
                task.id(),
                file.number(),
                task.matter().id(),
                task.process(),
                task.key(),
                role,
                named,
                due,
                clock.instant()));
        if (named == null) {
            addCandidates(task.id(), role, task.matter(), file, due);
        }
    }

    @Override
    public void moved(OpenTask task) {
        var before = mapper.find(task.id());
        boolean staysTheSame = before.filter(row ->
                        row.taskKey().equals(task.key()) && row.role().name().equals(task.role()))
                .isPresent();
        if (staysTheSame) {
            mapper.setProcess(task.id(), task.process());
        } else {
            ended(task.id());
            opened(task);
        }
    }

    @Override
    public void ended(String taskId) {
        mapper.deleteCandidates(taskId);
        mapper.delete(taskId);
    }

    /** Moves the tasks of a case to their place in the order when its nearest due date changed. */
    @Transactional
    public void reorder(CaseNumber caseNumber, @Nullable LocalDate dueOn) {
        var due = dueOn == null ? NO_DATE : dueOn;
        if (mapper.setDue(caseNumber, due) > 0) {
            mapper.setCandidatesDue(caseNumber, due);
        }
    }

    private void addCandidates(String taskId, Role role, Matter matter, CaseFile file, LocalDate due) {
        switch (role) {
            case HANDLER ->
                access.assignments(file.number())
                        .forEach(named -> mapper.insertCandidate(Pool.of(named.officerId()), due, taskId));
            case HOST -> mapper.insertCandidate(Pool.of(host(matter)), due, taskId);
            case SUPERIOR -> mapper.insertCandidate(Pool.ofSuperior(superior(matter)), due, taskId);
            default -> mapper.insertCandidate(Pool.of(access.acting(role, file), file), due, taskId);
        }
    }

    /** The person whose task it is from the start, or nothing where it waits for a post. */
    private @Nullable String named(Role role, Matter matter) {
        return switch (role) {
            case HANDLER -> lead(matter);
            case HOST -> host(matter);
            default -> null;
        };
    }

    /** The leading officer, or who is left of those named; null where all were recused and others are not named yet. */
    private @Nullable String lead(Matter matter) {
        var lead = access.assignments(matter.caseNumber()).stream()
                .map(Assignment::officerId)
                .findFirst();
        if (lead.isEmpty() && access.recused(matter.caseNumber()).isEmpty()) {
            throw new IllegalStateException("no officer is named on " + matter.caseNumber());
        }
        return lead.orElse(null);
    }

    private String host(Matter matter) {
        return access.host(matter).orElseThrow(() -> new IllegalStateException("no host is named on " + matter));
    }

    private String superior(Matter matter) {
        return access.superior(matter)
                .orElseThrow(() -> new IllegalStateException("no superior is named on " + matter));
    }

    private static LocalDate due(CaseFile file) {
        return file.nextDueOn() == null ? NO_DATE : file.nextDueOn();
    }

    private static InboxPage page(List<InboxItem> found, int size) {
        if (found.size() <= size) {
            return new InboxPage(found, Optional.empty());
        }
        var items = found.subList(0, size);
        var last = items.get(size - 1);
        return new InboxPage(items, Optional.of(new Position(last.dueOn(), last.taskId())));
    }

    private static WaitingTask waiting(InboxMapper.ItemRow row) {
        return new WaitingTask(
                new OpenTask(
                        row.taskId(),
                        new Matter(row.caseNumber(), row.matter()),
                        row.process(),
                        row.taskKey(),
                        row.role().name()),
                row.role(),
                row.assignee(),
                row.createdAt());
    }
}
