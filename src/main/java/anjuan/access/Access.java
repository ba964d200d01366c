package anjuan.access;

import anjuan.access.Assignment.Duty;
import anjuan.casefile.CaseFile;
import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import anjuan.casefile.NoSuchCase;
import anjuan.casefile.Party;
import anjuan.officer.Officer;
import anjuan.officer.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may see a case and who is what on it. Denies by default. */
@Service
public class Access {

    private final AccessMapper mapper;
    private final Organisation organisation;

    Access(AccessMapper mapper, Organisation organisation) {
        this.mapper = mapper;
        this.organisation = organisation;
    }

    public Viewer viewer(Officer officer) {
        return Viewer.of(officer, organisation);
    }

    /**
     * Lets only those pass who may see a case.
     *
     * @throws NoSuchCase also where the case exists, so that nobody learns that it does
     */
    public void requireSight(Officer officer, CaseNumber caseNumber) {
        if (!maySee(officer, caseNumber)) {
            throw new NoSuchCase(caseNumber);
        }
    }

    public boolean maySee(Officer officer, CaseNumber caseNumber) {
        return mapper.maySee(caseNumber, viewer(officer));
    }

    /** Whether an officer has a role on a case. A recused officer has none; a reviewer must not have investigated. */
    public boolean has(Officer officer, Role role, CaseFile file) {
        if (!officer.holds(role.post()) || mapper.isRecused(file.number(), officer.id())) {
            return false;
        }
        return switch (role) {
            case HANDLER ->
                assignments(file.number()).stream()
                        .anyMatch(assignment -> assignment.officerId().equals(officer.id()));
            case HOST -> mapper.hosts(file.number()).contains(officer.id());
            case UNIT_HEAD -> officer.unitId().equals(file.unitId());
            case CLERK, REVIEWER, HEAD, CHIEF, ARCHIVIST -> officer.bureauId().equals(file.bureauId());
        };
    }

    /**
     * Whether an officer may know who complained or reported: those who take the clue in or handle it.
     *
     * @legal 市场监督管理投诉举报处理办法 第三十七条
     */
    public boolean maySeeComplainant(Officer officer, CaseFile file) {
        return has(officer, Role.CLERK, file) || has(officer, Role.UNIT_HEAD, file) || has(officer, Role.HANDLER, file);
    }

    /** The parties as an officer may see them: who complained is kept back from those who need not know. */
    public List<Party> shown(List<Party> parties, Officer officer, CaseFile file) {
        boolean hides = parties.stream().anyMatch(party -> party.role() == Party.Role.COMPLAINANT)
                && !maySeeComplainant(officer, file);
        return parties.stream()
                .map(party -> hides && party.role() == Party.Role.COMPLAINANT ? party.masked() : party)
                .toList();
    }

    /** The officers named on a case, the leading one first. */
    public List<Assignment> assignments(CaseNumber caseNumber) {
        return mapper.assignments(caseNumber);
    }

    /**
     * Names the officers of a case in place of those named before; all of them count as investigators from now on, also
     * when they are replaced.
     */
    @Transactional
    public void assign(CaseNumber caseNumber, Officer lead, List<Officer> others, LocalDate since) {
        mapper.deleteAssignments(caseNumber);
        name(caseNumber, lead, Duty.LEAD, since);
        others.forEach(officer -> name(caseNumber, officer, Duty.SECOND, since));
    }

    /** Names the host of one party's hearing in place of whoever was named before. */
    @Transactional
    public void nameHost(Matter matter, Officer officer, LocalDate since) {
        mapper.deleteHost(matter);
        mapper.insertHost(matter, officer.id(), since);
    }

    /** The host of one party's hearing. */
    public Optional<String> host(Matter matter) {
        return mapper.host(matter);
    }

    /** Whether an officer hosts this party's hearing, not only that of another party of the case. */
    public boolean isHost(Officer officer, Matter matter) {
        return host(matter).filter(officer.id()::equals).isPresent();
    }

    /** Takes an officer off a case: from now on without a role on it and without sight of it. */
    @Transactional
    public void recuse(Officer officer, CaseNumber caseNumber, LocalDate since, String reason) {
        mapper.insertRecusal(caseNumber, officer.id(), since, reason);
    }

    /** Whether an officer was taken off a case. */
    public boolean isRecused(Officer officer, CaseNumber caseNumber) {
        return mapper.isRecused(caseNumber, officer.id());
    }

    /**
     * Whether an officer verified or investigated the case at any time.
     *
     * @legal 市场监督管理行政处罚程序规定 第四十九条
     */
    public boolean isInvestigator(Officer officer, CaseNumber caseNumber) {
        return mapper.isInvestigator(caseNumber, officer.id());
    }

    private void name(CaseNumber caseNumber, Officer officer, Duty duty, LocalDate since) {
        mapper.insertAssignment(caseNumber, new Assignment(officer.id(), duty), since);
        mapper.insertInvestigator(caseNumber, officer.id());
    }
}
