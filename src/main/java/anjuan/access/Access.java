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
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who may see a case and who is what on it. Denies by default. */
@Service
public class Access {

    /** Who does the work of a post of which everybody is recused, so that no case is left to nobody (INF). */
    private static final Map<Role, Role> STANDS_IN = Map.of(
            Role.CLERK, Role.UNIT_HEAD,
            Role.ARCHIVIST, Role.UNIT_HEAD,
            Role.UNIT_HEAD, Role.HEAD,
            Role.HEAD, Role.CHIEF,
            Role.CHIEF, Role.HEAD);

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

    /** Those of some cases that an officer may see. */
    public Set<CaseNumber> visibleAmong(Officer officer, Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty() ? Set.of() : Set.copyOf(mapper.visibleAmong(caseNumbers, viewer(officer)));
    }

    /**
     * Whether an officer has a role on a case. A recused officer has none; where everybody of a post is recused, those of
     * the next post have the role.
     */
    public boolean has(Officer officer, Role role, CaseFile file) {
        if (standingIn(role).stream().noneMatch(one -> officer.holds(one.post()))) {
            return false;
        }
        var recused = recused(file.number());
        return !recused.contains(officer.id())
                && holds(officer, acting(role, file, recused, staff(file, recused)), file);
    }

    /** The roles that an officer has on a case, all at once. */
    public Set<Role> roles(Officer officer, CaseFile file) {
        var roles = EnumSet.noneOf(Role.class);
        var recused = recused(file.number());
        if (!recused.contains(officer.id())) {
            var staff = staff(file, recused);
            for (var role : Role.values()) {
                if (holds(officer, acting(role, file, recused, staff), file)) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    /** The role whose holders do the work of a role: itself, unless everybody who holds it is recused. */
    public Role acting(Role role, CaseFile file) {
        var recused = recused(file.number());
        return acting(role, file, recused, staff(file, recused));
    }

    /**
     * Who does the work of a post on a case.
     *
     * @param alsoRecused ids of officers to leave out, as if they were recused too
     */
    public List<Officer> holders(Role role, CaseFile file, Set<String> alsoRecused) {
        var recused = new HashSet<>(recused(file.number()));
        recused.addAll(alsoRecused);
        var staff = organisation.officersOf(file.bureauId());
        var acting = acting(role, file, recused, staff);
        return staff.stream()
                .filter(officer -> holds(officer, acting, file) && !recused.contains(officer.id()))
                .toList();
    }

    /** The people of the bureau, who matter only where somebody is recused. */
    private List<Officer> staff(CaseFile file, Set<String> recused) {
        return recused.isEmpty() ? List.of() : organisation.officersOf(file.bureauId());
    }

    private Role acting(Role role, CaseFile file, Set<String> recused, List<Officer> staff) {
        if (recused.isEmpty() || !STANDS_IN.containsKey(role)) {
            return role;
        }
        return standingIn(role).stream()
                .filter(one -> !isVacant(one, file, recused, staff))
                .findFirst()
                .orElse(role);
    }

    private boolean isVacant(Role role, CaseFile file, Set<String> recused, List<Officer> staff) {
        var holders =
                staff.stream().filter(officer -> holds(officer, role, file)).toList();
        return !holders.isEmpty() && holders.stream().allMatch(officer -> recused.contains(officer.id()));
    }

    /** The role itself, then those that stand in for it, in their order. */
    private static Set<Role> standingIn(Role role) {
        var chain = new LinkedHashSet<Role>();
        var one = role;
        while (one != null && chain.add(one)) {
            one = STANDS_IN.get(one);
        }
        return chain;
    }

    private boolean holds(Officer officer, Role role, CaseFile file) {
        return officer.holds(role.post())
                && switch (role) {
                    case HANDLER ->
                        assignments(file.number()).stream()
                                .anyMatch(assignment -> assignment.officerId().equals(officer.id()));
                    case HOST -> mapper.hosts(file.number()).contains(officer.id());
                    case UNIT_HEAD -> officer.unitId().equals(file.unitId());
                    case CLERK, REVIEWER, HEAD, CHIEF, ARCHIVIST ->
                        officer.bureauId().equals(file.bureauId());
                    case SUPERIOR ->
                        !officer.bureauId().equals(file.bureauId())
                                && file.bureauPath()
                                        .startsWith(organisation
                                                .bureau(officer.bureauId())
                                                .path());
                };
    }

    /**
     * Whether an officer may know who complained or reported: those who take the clue in or handle it.
     *
     * @legal 市场监督管理投诉举报处理办法 第三十七条
     */
    public boolean maySeeComplainant(Officer officer, CaseFile file) {
        var roles = roles(officer, file);
        return Stream.of(Role.CLERK, Role.UNIT_HEAD, Role.HANDLER).anyMatch(roles::contains);
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

    /** Names the bureau above to which a question of the case goes up, in place of the one named before. */
    @Transactional
    public void nameSuperior(Matter matter, String bureauId, LocalDate since) {
        mapper.deleteSuperior(matter);
        mapper.insertSuperior(matter, bureauId, since);
    }

    /** The question does not lie before a bureau above any more: its heads lose sight of the case. */
    @Transactional
    public void endSuperior(Matter matter) {
        mapper.deleteSuperior(matter);
    }

    /** The bureau above before which a question of the case lies. */
    public Optional<String> superior(Matter matter) {
        return mapper.superior(matter);
    }

    /** Takes an officer off a case: from now on without a role on it and without sight of it. */
    @Transactional
    public void recuse(Officer officer, CaseNumber caseNumber, LocalDate since, String reason) {
        mapper.insertRecusal(caseNumber, officer.id(), since, reason);
        mapper.deleteAssignment(caseNumber, officer.id());
    }

    /** Whether an officer was taken off a case. */
    public boolean isRecused(Officer officer, CaseNumber caseNumber) {
        return recused(caseNumber).contains(officer.id());
    }

    /** The ids of those who were taken off a case. */
    public Set<String> recused(CaseNumber caseNumber) {
        return mapper.recused(caseNumber);
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
